/** The HTML holds nothing that the policy would have to allow. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stylesIn } from '#build/headers.ts';
import { styleHash } from '#build/inline-styles.ts';
import { builtDocuments, parsePage, type BuiltDocument } from '../site/documents.ts';
import { FOLDER } from '../site/site.ts';

const INERT = ['application/ld+json'];

/** What the shipped policy allows by its hash. */
const isAllowed = (element: Element, hashes: readonly string[]) =>
  element.localName === 'style' && hashes.includes(styleHash(element.textContent));

function inlineCode({ address, elements }: BuiltDocument, hashes: readonly string[] = []): string[] {
  return elements.flatMap((element) => {
    const name = element.localName;
    const inline = [...element.attributes].filter((attribute) =>
      /^(?:style|on\w+|srcdoc)$/i.test(attribute.name),
    );
    const addresses = [...element.attributes].filter(({ value }) =>
      /^\s*(?:javascript|data|blob|vbscript):/i.test(value),
    );
    const isScript =
      name === 'script' &&
      !element.hasAttribute('src') &&
      !INERT.includes(element.getAttribute('type') ?? '');
    const refresh = name === 'meta' && element.hasAttribute('http-equiv');
    return [
      ...[...inline, ...addresses].map(
        (attribute) => `${address}: <${name} ${attribute.name}="${attribute.value}">`,
      ),
      ...(isScript || (name === 'style' && !isAllowed(element, hashes)) || name === 'base' || refresh
        ? [`${address}: <${name}>`]
        : []),
    ];
  });
}

test('No page holds a style, a script or a handler in its HTML but frames and stories their style, by its hash.', () => {
  const { pages, embeds } = stylesIn(readFileSync(join(FOLDER, '_headers'), 'utf8'), 'now');
  const isFrame = ({ address }: BuiltDocument) => /(?:^|\/)embed\//.test(address);
  const found = builtDocuments().flatMap((page) => inlineCode(page, isFrame(page) ? embeds : pages));
  expect(found).toEqual([]);
});

test('Styles, scripts and handlers in HTML are noticed, in SVG as well.', () => {
  const html =
    '<p style="color:red">1</p><style></style><script>2</script><svg onload="3"><style></style></svg><a href="javascript:4">4</a><meta http-equiv="refresh">';
  expect(inlineCode(parsePage('index.html', html))).toHaveLength(7);
});
