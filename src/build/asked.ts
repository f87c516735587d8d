import { Stop } from './stop.ts';

/**
 * Whether a setting that is 1 or nothing asks for what it names. Throws a `Stop` for anything else: whoever writes
 * `QUIET=yes` must not publish the other site and believe it was this one.
 */
export function isAsked(name: string, value = process.env[name]): boolean {
  const text = value?.trim() ?? '';
  if (text !== '' && text !== '0' && text !== '1')
    throw new Stop(`${name} is "${text}"; set it to 1, or leave it out.`);
  return text === '1';
}
