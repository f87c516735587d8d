/**
 * The bundler's own allocator (mimalloc) takes what it needs as it needs it. By itself it takes it beforehand and keeps it,
 * 170 MB, while the pages are drawn, which have no use for it. It reads this when the bundler is loaded; imported before.
 */
process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
