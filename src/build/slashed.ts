/** A path as the web and a build write it, with `/` between its names: some systems have `\` there. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');
