/** What a publisher asks of a host besides what the pages need. */
import { isAsked } from './asked.ts';
import { onionOf } from './onion.ts';

export interface Asks {
  /** Origin of the onion service that shows the same site, to be told to Tor Browser; `null` where there is none. */
  readonly onion: string | null;
  /** Whether browsers are to ask every host below this one over `https` only. */
  readonly isForSubDomains: boolean;
}

/** As the environment of a build, or of `npm run mirror`, has them. Throws a `Stop` where one cannot be meant. */
export const asksOf = (environment: NodeJS.ProcessEnv): Asks => ({
  onion: onionOf(environment.ONION),
  isForSubDomains: isAsked('HSTS_SUBDOMAINS', environment.HSTS_SUBDOMAINS),
});
