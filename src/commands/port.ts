/** The port on which a site is served. */

/** The port that a setting names; without one, 4321. Throws a `RangeError` that says what to set where it is no port. */
export function portOf(setting: string | undefined): number {
  const port = Number(setting ?? 4321);
  if (setting === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT is "${setting}"; set it to a number such as 4322, or leave it out.`);
  return port;
}

/** Why a port could not be taken, and what to do, for whoever ran `npm <command>`; `null` where it was not the port. */
export function portRefused({ code }: NodeJS.ErrnoException, port: number, command: string): string | null {
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return null;
  const why = code === 'EACCES' ? 'may not be used by this user;' : 'is in use. Stop what uses it, or';
  return `Port ${port} ${why} choose another: PORT=4322 npm ${command}`;
}
