/** The frame in which others show a profile: where it leads, and how high it is at a width. */
import { ofTheLastFew } from '#people/last-few.ts';
import type { Lifeline } from '#people/lifeline.ts';
import { nameOf } from '#people/names.ts';
import { hasLifeline, keyOf, sizeOfPerson } from '#people/person-drawing.ts';
import { writeSilence, writeSpell, writeStatus } from '#people/person-text.ts';
import { address, fullAddress } from '#words/paths.ts';
import type { View } from '#words/view.ts';
import {
  BREAKPOINT,
  drawnHeight,
  frameSize,
  keyHeightOf,
  linesOf,
  roomIn,
  titleHeightOf,
  type Measures,
} from './frame-heights.ts';
import type { Frame } from './snippet.ts';

/** Worked out once: the profile's page and its answer to oEmbed both have it. */
export function profileFrame(life: Lifeline, view: View, site: URL): Frame {
  return frameOf(life, view, site.href);
}

const frameOf = ofTheLastFew((life: Lifeline, view: View, site: string): Frame => {
  const { code, say } = view.language;
  const id = life.person.person_id;
  const absolute = (path: `/${string}`) => fullAddress(address(code, path), new URL(site)).href;
  const name = nameOf(life.person, code).text;
  return {
    src: absolute(`/embed/people/${id}/`),
    title: say('site.title', { page: say('people.frame.title', { name }) }),
    ...frameSize(profileMeasures(life, view)),
    page: absolute(`/people/${id}/`),
  };
});

/** The lines that stand in the frame under its drawing. */
export function factsOf(life: Lifeline, view: View): readonly string[] {
  return [
    ...life.spells.map((spell) => writeSpell(spell, life, view)),
    ...life.silences.map((silence) => writeSilence(silence, view)),
  ];
}

/** Pixels that a profile needs in a frame, or a little more; the measures are those of `profile-embed.css`. */
function profileMeasures(life: Lifeline, view: View): Measures {
  const { language, edition } = view;
  const { say } = language;
  const isDrawn = hasLifeline(life);
  const title = titleHeightOf(nameOf(life.person, language.code).text);
  const status = linesOf(writeStatus(life, language), 15, 'bold');
  const keyHeight = keyHeightOf(isDrawn ? keyOf(life, view) : []);
  const small = (text: string) => linesOf(text, 13);
  const facts = factsOf(life, view).map(small);
  const feet = [
    say('people.frame.edition', { date: edition.asOf }),
    `${say('site.name')}: ${say('people.frame.link')}`,
  ].map(small);
  const proportions = (['narrow', 'wide'] as const).map((layout) => {
    if (!isDrawn) return 0;
    const { width, height } = sizeOfPerson(life, view, layout);
    return height / width;
  });
  const proportion = (isWide: boolean) => proportions[isWide ? 1 : 0] ?? 0;
  const at = (width: number) => {
    const inner = roomIn(width);
    const isWide = width >= BREAKPOINT;
    const sum = (texts: typeof feet) => texts.reduce((all, lines) => all + lines(inner) * 19.5, 0);
    const header = title(inner, isWide) + 4 + status(inner) * 21.75 + 12;
    const drawing = drawnHeight(proportion(isWide), width) + keyHeight(inner);
    return Math.ceil(2 + 24 + header + drawing + 12 + sum(facts) + 12 + 11 + 2 + sum(feet));
  };
  return { at, proportion };
}
