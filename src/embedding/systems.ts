/** Publishing systems that the page for journalists speaks of. */

/** In the order of the page: whether tests of this site use a real one, and where its own documentation is. */
export const SYSTEMS = [
  { id: 'wordpress', isTried: true, docs: 'https://wordpress.org/documentation/article/custom-html/' },
  { id: 'ghost', isTried: false, docs: 'https://ghost.org/help/cards/' },
  { id: 'drupal', isTried: false, docs: null },
  { id: 'mdx', isTried: true, docs: 'https://mdxjs.com/guides/embed/' },
  {
    id: 'wix',
    isTried: false,
    docs: 'https://support.wix.com/en/article/wix-editor-embedding-a-site-or-a-widget',
  },
  {
    id: 'squarespace',
    isTried: false,
    docs: 'https://support.squarespace.com/hc/en-us/articles/206543167',
  },
  { id: 'tilda', isTried: false, docs: 'https://help.tilda.cc/html' },
  { id: 'googleSites', isTried: false, docs: 'https://support.google.com/sites/answer/90569' },
  { id: 'notion', isTried: false, docs: 'https://www.notion.com/help/embed-and-connect-other-apps' },
  {
    id: 'discourse',
    isTried: false,
    docs: 'https://meta.discourse.org/t/configuring-and-troubleshooting-oneboxes/239715',
  },
  { id: 'mediawiki', isTried: false, docs: 'https://www.mediawiki.org/wiki/Manual:$wgRawHtml' },
  {
    id: 'medium',
    isTried: false,
    docs: 'https://help.medium.com/hc/en-us/articles/214981378-Using-embeds',
  },
  { id: 'substack', isTried: false, docs: null },
  { id: 'telegraph', isTried: false, docs: 'https://telegra.ph/api' },
  { id: 'amp', isTried: false, docs: 'https://amp.dev/documentation/components/amp-iframe/' },
] as const;
