/**
 * A drawing as a card has it: the whole picture in a small place, without a voice of its own, and of its words the
 * few that its finding names, in letters that can still be read. A scale of time keeps its ends, and sides told apart by
 * colour their names.
 */
import { around, boundsOf, shiftOf, thinMarksOf, type Box } from './bounds.ts';
import { widthOf } from './measure.ts';
import { overlaps } from './places.ts';
import { withoutLinks, wordsOf, type Node, type Tree } from './tree.ts';

/** The room of a card, and the size of its letters, in the pixels of a card as it is shown. */
export const CARD = { width: 324, height: 200, letters: 13.5 } as const;

/** More labels than that are a chart again. */
const MOST_LABELS = 3;

/** Of the card's width: a longer label is a sentence, and the card has one. */
const LONGEST = 0.9;

/** Labels of one strength, where the finding names none: more would be chosen by chance. */
const MOST_ALIKE = 6;

/** What is said of a drawing to those who cannot see it, and to pointers: a card has neither. */
const VOICE = ['role', 'aria-label', 'data-row', 'data-column'];

/** Words that a drawing sets apart, the strongest first. */
const STRENGTH = ['number', 'heading', 'value', 'strong', 'name'] as const;

interface Label {
  readonly element: Tree;
  readonly words: string;
  /** Place in `STRENGTH`. */
  readonly strength: number;
  readonly x: number;
  readonly y: number;
  /** How much lower its first line stands, in its letters. */
  readonly em: number;
  readonly isAxis: boolean;
  /** Which part of its width stands before `x`. */
  readonly before: number;
}

/** A label as large as the card sets it. */
interface Placed extends Label {
  readonly box: Box;
  /** How far lower, and further to the right, it stands than in the drawing. */
  readonly down: number;
  readonly across: number;
  /** Where it begins in its line, of a label that is set anew as one line. */
  readonly left?: number;
}

/**
 * The drawing for a card; `finding` is the sentence that stands beside it, by which its words are chosen. `null` of
 * one that was drawn for a list: all its words stay, but those of its axis.
 */
export function cardOf(drawing: Tree, finding: string | null): Tree {
  const tree = finding === null ? withoutLinks(drawing) : withoutLegend(withoutLinks(drawing));
  const marks = boundsOf(tree);
  if (!marks) return tree;
  const thin = finding === null ? [] : thinMarksOf(tree);
  // A drawing for a list has set its words in lines by its width: larger letters would run over each other.
  const scaleOf = finding === null ? acrossOf : fitOf;
  // Labels may need more room than the marks; then everything is drawn a little smaller, and they need more again.
  let [box, labels, scale] = [marks, [] as readonly Placed[], scaleOf(marks)];
  for (let round = 0; round < 5; round += 1) {
    const letters = CARD.letters / scale;
    const all = labelsIn(tree).map((label) => placed(label, letters));
    const times = timesOf(all, { left: marks.left, right: box.right }, letters);
    const others = finding === null ? clearOf(all) : offMarks(chosen(all, finding, scale), thin, letters);
    labels = [...times, ...others.filter((label) => !times.some(({ box }) => overlaps(box, label.box)))];
    box = around([marks, ...labels.map((label) => label.box)]);
    scale = scaleOf(box);
  }
  // Half a stroke of the outermost marks.
  const edge = 2 / scale;
  const [width, height] = [box.right - box.left + 2 * edge, box.bottom - box.top + 2 * edge];
  const viewBox = [box.left - edge, box.top - edge, width, height].map(rounded).join(' ');
  return spoken(tree, labels, viewBox, CARD.letters / scale, scale > fitOf(box));
}

/** How large a unit of the drawing is in a card. */
function fitOf(box: Box): number {
  return Math.min(acrossOf(box), CARD.height / (box.bottom - box.top));
}

/** The same, were the card as high as the drawing asks for. */
function acrossOf({ left, right }: Box): number {
  return CARD.width / (right - left);
}

const rounded = (number: number) => String(Math.round(number * 10) / 10);

/** The picture with these labels and no other words; `isHigh` where it is higher than a card, and needs all of its height. */
function spoken(
  tree: Tree,
  labels: readonly Placed[],
  viewBox: string,
  letters: number,
  isHigh: boolean,
): Tree {
  const kept = new Map(labels.map((label) => [label.element, label]));
  const hasAxis = labels.some(({ isAxis }) => isAxis);
  const small = (element: Tree): readonly Node[] => {
    if (element.name === 'title' || element.name === 'desc') return [];
    // Strokes of an axis without a word at any of them belong to nothing.
    if (isTicks(element) && !hasAxis) return [];
    if (element.name !== 'text')
      return [{ ...element, attributes: without(element, VOICE), children: inside(element) }];
    const label = kept.get(element);
    if (!label) return [];
    // On a mark in its own colour a number needs no paper around it.
    const isOnMark = element.attributes.fill === 'var(--paper)';
    const attributes = without(element, isOnMark ? VOICE : [...VOICE, 'fill']);
    const looks = [...(attributes.class ?? '').split(' '), ...(isOnMark ? [] : ['halo'])];
    const look = [...new Set(looks)].join(' ').trim();
    const { across, down, left, words } = label;
    const lower = {
      ...(across !== 0 && { x: rounded(Number(attributes.x ?? 0) + across) }),
      ...(down !== 0 && { y: rounded(Number(attributes.y ?? 0) + down) }),
    };
    const line =
      left === undefined
        ? {}
        : { x: rounded(left), 'text-anchor': 'start', ...(label.em > 0 && { y: `${label.em}em` }) };
    return [
      {
        ...element,
        attributes: { ...attributes, ...lower, ...line, class: look, 'font-size': rounded(letters) },
        children: left === undefined ? element.children : [words],
      },
    ];
  };
  const inside = ({ children }: Tree): readonly Node[] =>
    children.flatMap((child, at) => {
      if (typeof child === 'string') return child;
      return isPaper(child) && isDropped(children[at + 1]) ? [] : small(child);
    });
  const isDropped = (next: Node | undefined) =>
    next !== undefined && typeof next !== 'string' && next.name === 'text' && !kept.has(next);
  const attributes = {
    ...without(tree, VOICE),
    viewBox,
    preserveAspectRatio: 'xMinYMin',
    ...(isHigh && { class: [tree.attributes.class, 'high'].filter(Boolean).join(' ') }),
  };
  return { ...tree, attributes, children: inside(tree) };
}

/** Paper under words, which goes where they go. */
const isPaper = ({ name, attributes: { fill, stroke } }: Tree) =>
  name === 'rect' && fill === 'var(--paper)' && stroke === undefined;

function without({ attributes }: Tree, names: readonly string[]): Tree['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

/** The strokes of an axis, whose words stand in a group of their own. */
const isTicks = (element: Tree) =>
  element.name === 'g' && element.attributes.class === 'axis' && wordsOf(element).trim() === '';

/** Without signs that are explained beside themselves: the words that explain them are not kept. */
function withoutLegend(tree: Tree): Tree {
  const children = tree.children.flatMap((child): readonly Node[] => {
    if (typeof child === 'string') return [child];
    const isEntry =
      child.children.some((each) => typeof each !== 'string' && each.name === 'g') &&
      child.children.some(
        (each) => typeof each !== 'string' && each.name === 'text' && each.attributes.class === 'annotation',
      );
    return isEntry ? [] : [withoutLegend(child)];
  });
  return { ...tree, children };
}

/** Every label of a drawing with its place. */
function labelsIn(tree: Tree): readonly Label[] {
  const found: Label[] = [];
  const walk = (element: Tree, left: number, top: number, classes: readonly string[]) => {
    const { transform, x = '0', y = '0', 'text-anchor': anchor } = element.attributes;
    const [right, down] = shiftOf(transform);
    const looks = [...classes, ...(element.attributes.class ?? '').split(' ')];
    const words = wordsIn(element);
    if (element.name === 'text' && words !== '') {
      const strength = STRENGTH.findIndex((name) => looks.includes(name));
      found.push({
        element,
        words,
        strength: strength < 0 ? STRENGTH.length : strength,
        isAxis: looks.includes('axis'),
        x: left + right + Number(x),
        y: top + down + (y.endsWith('em') ? 0 : Number(y)),
        em: emOf(element),
        before: anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0,
      });
    }
    if (element.name === 'text') return;
    for (const child of element.children)
      if (typeof child !== 'string') walk(child, left + right, top + down, looks);
  };
  walk(tree, 0, 0, []);
  return found;
}

/** The words of a label, its lines one after the other. */
function wordsIn({ children }: Tree): string {
  const words = children.map((child) => {
    if (typeof child === 'string') return child;
    return child.attributes.dy === undefined ? wordsOf(child) : ` ${wordsOf(child)}`;
  });
  return words.join('').trim();
}

/** How much lower than its place a label's first line is, in its letters. */
function emOf({ attributes, children }: Tree): number {
  const [first] = children;
  const y = attributes.y ?? (typeof first === 'object' ? first.attributes.y : undefined) ?? '';
  return y.endsWith('em') ? Number.parseFloat(y) : 0;
}

/** A year at the end of a label on a scale of time. */
const YEAR = /(?:^|\s)((?:19|20)\d\d)$/;

/** The ends of a scale of time, each with its year, and the years between where they have room: they tell when. */
function timesOf(
  labels: readonly Placed[],
  room: Pick<Box, 'left' | 'right'>,
  letters: number,
): readonly Placed[] {
  const rows = Map.groupBy(
    labels.filter(({ isAxis }) => isAxis),
    ({ y, em }) => `${Math.round(y)} ${em}`,
  );
  // Of panels one over the other the scale of the lowest tells for all.
  const row = [...rows.values()].findLast((of) => of.length > 1 && YEAR.test(of[0]?.words ?? ''));
  if (!row) return [];
  let year = '';
  const times = row.map((label): Placed => {
    const own = YEAR.exec(label.words)?.[1];
    year = own ?? year;
    const words = own === undefined ? `${label.words} ${year}` : label.words;
    const { box } = placed({ ...label, words }, letters);
    const width = box.right - box.left;
    const left = Math.max(room.left, Math.min(box.left, room.right - width));
    const shift = label.x - Number(label.element.attributes.x ?? 0);
    return { ...label, words, left: left - shift, box: { ...box, left, right: left + width } };
  });
  const ends = [...times.slice(0, 1), ...times.slice(-1)];
  const between = times.filter(({ words }) => words.length === 4);
  return [...ends, ...between].reduce<readonly Placed[]>((kept, time) => {
    const { box } = time;
    const isNear = kept.some((other) =>
      overlaps(other.box, { ...box, left: box.left - letters / 2, right: box.right + letters / 2 }),
    );
    return isNear ? kept : [...kept, time];
  }, []);
}

/** A label in its letters. */
function placed(label: Label, letters: number): Placed {
  const width = widthOf(label.words, letters, 'bold', 'shipped');
  const left = label.x - width * label.before;
  const base = label.y + label.em * letters;
  const box = { left, right: left + width, top: base - letters * 0.9, bottom: base + letters * 0.25 };
  return { ...label, box, down: 0, across: 0 };
}

/** How far a label may be moved, in its letters, and in which steps. */
const [FARTHEST, STEP] = [2, 0.1];

/**
 * In letters larger than those of the drawing a label may rub a line or a mark: then it stands a little lower or higher,
 * or, where a line is as high as the drawing, beside it.
 */
function offMarks(labels: readonly Placed[], thin: readonly Box[], letters: number): readonly Placed[] {
  const moves = Array.from({ length: FARTHEST / STEP }, (_, at) => (at + 1) * STEP * letters);
  const settled: Placed[] = [];
  for (const label of labels) {
    const others = [...thin, ...settled.map(({ box }) => box)];
    const { left, right, top, bottom } = label.box;
    const at = ([across, down]: readonly [number, number]): Placed => ({
      ...label,
      across,
      down,
      box: { left: left + across, right: right + across, top: top + down, bottom: bottom + down },
    });
    const isClear = (placed: Placed) => !others.some((box) => overlaps(rubbed(placed, letters), box));
    const isMovable = label.element.attributes.y?.endsWith('em') !== true;
    const both = moves.flatMap((move) => [-move, move]);
    const lower = both.map((move) => [0, -move] as const);
    const aside = both.filter((move) => Math.abs(move) <= letters).map((move) => [move, 0] as const);
    const places = [[0, 0] as const, ...(isMovable ? [...lower, ...aside] : [])];
    settled.push(places.map(at).find(isClear) ?? label);
  }
  return settled;
}

/** What a label rubs: its letters, with the paper around them. */
function rubbed(label: Placed, letters: number): Box {
  const { left, right, top, bottom } = lettersOf(label);
  const paper = letters * 0.2;
  return { left: left - paper, right: right + paper, top: top - paper, bottom: bottom + paper };
}

/** All labels but those of the axis, the strongest and largest first where two would stand on each other. */
function clearOf(labels: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = [];
  const ranked = labels.toSorted(
    (a, b) => a.strength - b.strength || firstNumber(b.words) - firstNumber(a.words),
  );
  for (const label of ranked)
    if (!label.isAxis && !kept.some((other) => overlaps(lettersOf(other), lettersOf(label))))
      kept.push(label);
  return kept;
}

/** The letters themselves, without the air that parts one line of words from the next. */
function lettersOf({ box }: Placed): Box {
  const air = (box.bottom - box.top) * 0.2;
  return { ...box, top: box.top + air, bottom: box.bottom - air };
}

/** The labels that hold a number of the finding, each once; where there are none, what the drawing sets apart. */
function chosen(labels: readonly Placed[], finding: string, scale: number): readonly Placed[] {
  const short = labels.filter(({ box }) => (box.right - box.left) * scale < LONGEST * CARD.width);
  // One digit is a count of rows more often than what a mark shows.
  const numbers = numbersIn(finding).filter((number) => number.length > 1);
  const rank = ({ words }: Label) => {
    const ranks = numbersIn(words).map((number) => numbers.indexOf(number));
    return Math.min(...ranks.filter((found) => found >= 0));
  };
  const named = short
    .filter((label) => rank(label) < Infinity && !isOtherDate(label, finding))
    .toSorted((a, b) => rank(a) - rank(b) || a.strength - b.strength || b.words.length - a.words.length);
  const what = (label: Placed) => (named.length > 0 ? String(rank(label)) : label.words);
  // Parts or sides with a name each: a number would not say of which it is.
  const names = labels.filter(({ strength }) => strength === STRENGTH.indexOf('heading'));
  const kept: Placed[] = [];
  for (const label of named.length > 0 ? named : setApart(labels)) {
    if (!short.includes(label)) continue;
    const isSaid = kept.some((other) => what(other) === what(label));
    if (!isSaid && !kept.some(({ box }) => overlaps(box, label.box))) kept.push(label);
    if (kept.length === MOST_LABELS) break;
  }
  if (names.length < 2 || names.length > MOST_LABELS) return kept;
  return [
    ...kept,
    ...names.filter((name) => short.includes(name) && !kept.some(({ box }) => overlaps(box, name.box))),
  ];
}

/** The strongest of a few alike and what is weaker, the largest numbers first; the ends of the axis where all are many. */
function setApart(labels: readonly Placed[]): readonly Placed[] {
  const levels = STRENGTH.map((_, level) => labels.filter(({ strength }) => strength === level));
  const largest = levels.map((level) =>
    level.toSorted((a, b) => firstNumber(b.words) - firstNumber(a.words)),
  );
  const few = levels.findIndex(({ length }) => length > 0 && length <= MOST_ALIKE);
  if (few >= 0) return largest.slice(few).flat();
  const axis = labels.filter(({ isAxis }) => isAxis);
  const [first, last] = [axis[0], axis.at(-1)];
  return first && last ? [first, last] : largest.flat();
}

/** Whether a label is a day or a year that shares a number with the finding, and is not what the finding names. */
function isOtherDate({ words, strength }: Label, finding: string): boolean {
  if (!/(?<!\d)(?:19|20)\d\d(?!\d)/.test(words)) return false;
  return !finding.includes(words) || strength === STRENGTH.length;
}

/** Numbers as they are written, whatever space parts their thousands; a shortened year, ’25, is none. */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![’\d])\d+(?:[\s.,]\d+)*%?/g)].map(([number]) => number.replace(/\s/g, ' '));
}

function firstNumber(text: string): number {
  return Number((numbersIn(text)[0] ?? '0').replace(/[\s,%]/g, ''));
}
