/**
 * `npm run outline`: writes the outline of Belarus that maps are drawn over, from Natural Earth at 1:50m (public
 * domain) as the package world-atlas has it. The site is built from what is written, not from the package.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { format, resolveConfig } from 'prettier';

/** What is read of a TopoJSON file: arcs of whole numbers, each a step from the one before, and which of them make a country. */
export interface Topology {
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly {
        readonly id?: string;
        readonly type: string;
        readonly arcs: readonly (readonly number[])[];
      }[];
    };
  };
}

/** Belarus by ISO 3166-1. */
const COUNTRY = '112';

/** The border of a country of one piece, as longitude and latitude to a hundredth of a degree, its first point last again. */
export function outlineIn({ transform, arcs, objects }: Topology, id: string): readonly [number, number][] {
  const country = objects.countries.geometries.find((each) => each.id === id);
  if (country?.type !== 'Polygon') throw new RangeError(`Country ${id} is not there, or not of one piece`);
  const [scaleX = 1, scaleY = 1] = transform.scale;
  const [moveX = 0, moveY = 0] = transform.translate;
  const points = (country.arcs[0] ?? []).flatMap((name, at) => {
    let [x, y] = [0, 0];
    const arc = (arcs[name < 0 ? ~name : name] ?? []).map(([dx = 0, dy = 0]): [number, number] => {
      [x, y] = [x + dx, y + dy];
      return [hundredth(x * scaleX + moveX), hundredth(y * scaleY + moveY)];
    });
    // Arcs meet in a point, which each of them has.
    return (name < 0 ? arc.toReversed() : arc).slice(at === 0 ? 0 : 1);
  });
  return points;
}

const hundredth = (degrees: number) => Math.round(degrees * 100) / 100;

/** Where the border is written. */
export const OUTLINE_FILE = 'src/drawing/outline.ts';

/** What is written there. */
export async function outlineText(): Promise<string> {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const points = outlineIn(JSON.parse(await readFile(path, 'utf8')) as Topology, COUNTRY);
  const text = `/** Written by \`npm run outline\`: the border of Belarus as longitude and latitude, from Natural Earth at 1:50m, public domain. */
export const OUTLINE: readonly (readonly [number, number])[] = ${JSON.stringify(points)};
`;
  return format(text, { ...(await resolveConfig(OUTLINE_FILE)), filepath: OUTLINE_FILE });
}

if (import.meta.main) {
  await writeFile(OUTLINE_FILE, await outlineText());
  console.log(`${OUTLINE_FILE} is written.`);
}
