/**
 * Nothing tells anybody that this project is built. Astro would report each run to its makers, and ask the
 * registry for newer versions of itself; it reads these settings when it would. Imported before Astro is.
 */
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
