/**
 * Filters and sorts the list of people. The page holds everyone in groups and in a table; this hides what is
 * not asked for, puts cards in order, and keeps the choice in the address.
 */
import { countOf, isChosen, withChoices, type Choices } from './filtering.ts';
import { finderOf } from './people-find.ts';

interface Card {
  readonly element: HTMLElement;
  readonly home: Element;
  readonly values: DOMStringMap;
}

/** Milliseconds in which a choice settles: every arrow key would be told else. */
const SETTLES = 150;

/** Everybody on the page, in the order of the groups. */
function cardsOf(): readonly Card[] {
  return [...document.querySelectorAll<HTMLElement>('.people-group .person-card')].map((element, place) => {
    element.dataset.place = String(place);
    return { element, home: element.parentElement as Element, values: element.dataset };
  });
}

function start(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const orders = [...form.querySelectorAll<HTMLInputElement>('input[name=sort]')];
  const views = [...document.querySelectorAll<HTMLInputElement>('.people-view input')];
  const cards = cardsOf();
  const entries = cards.map(({ values }) => values);
  const all = document.querySelector<HTMLElement>('#everyone') as HTMLElement;
  const field = form.querySelector<HTMLInputElement>('[data-find]');
  const said = form.querySelector('output') as HTMLOutputElement;
  const clear = form.querySelector('button') as HTMLButtonElement;
  const nobody = form.querySelector<HTMLElement>('[data-nobody]');
  const find = finderOf(cards.map(({ element }) => element));
  let saying = 0;

  function show(): void {
    const choices = choicesIn(boxes);
    const sort = chosenOf(orders);
    const shown = new Set<string | undefined>();
    const found = find(field?.value ?? '');
    for (const { element, values } of cards) {
      element.hidden = !isChosen(values, choices) || !found.has(element);
      if (!element.hidden) shown.add(values.person);
    }
    arrange(cards, sort, all.querySelector('ul') as Element);
    all.hidden = sort === '';
    if (nobody) nobody.hidden = found.size > 0;
    showGroups(sort !== '');
    showEntries(shown);
    countChoices(form, boxes, (box) => countOf(entries, choices, box.name, box.value));
    const labels = labelsOf(boxes);
    clear.hidden = labels.length === 0 && !field?.value;
    clearTimeout(saying);
    const words = wordsFor(form.dataset, labels, shown.size, cards.length);
    saying = window.setTimeout(() => (said.textContent = words), SETTLES);
  }

  function read(): void {
    const parameters = new URLSearchParams(location.search);
    for (const box of boxes) box.checked = parameters.getAll(box.name).includes(box.value);
    for (const radios of [orders, views]) {
      for (const radio of radios) radio.checked = radio.value === (parameters.get(radio.name) ?? '');
      if (!radios.some(({ checked }) => checked)) (radios[0] as HTMLInputElement).checked = true;
    }
  }

  function write(): void {
    const one = (value: string) => (value === '' ? [] : [value]);
    const choices = { ...choicesIn(boxes), sort: one(chosenOf(orders)), as: one(chosenOf(views)) };
    const query = withChoices(location.search, choices);
    history.replaceState(null, '', location.pathname + query + location.hash);
  }

  form.addEventListener('change', () => {
    show();
    write();
  });
  for (const radio of views) radio.addEventListener('change', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  // What is typed stands in no address.
  field?.addEventListener('input', () => {
    show();
    if (field.value !== '' && !isInSight(firstFound())) form.scrollIntoView({ block: 'start' });
  });
  // A browser that leads back may put its own marks into the boxes, after this has read the address.
  for (const type of ['pageshow', 'popstate'])
    addEventListener(type, () => {
      read();
      show();
    });
  clear.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    if (field) field.value = '';
    form.querySelector('summary')?.focus();
    show();
    write();
  });
  form.hidden = false;
  read();
  show();
}

/** Who stands first of those found, in the view that is shown; or what is said of nobody. */
function firstFound(): Element | undefined {
  const found = document.querySelectorAll(
    '.people-filter [data-nobody]:not([hidden]), .people-group .person-card:not([hidden]), .people-table tbody tr:not([hidden])',
  );
  return [...found].find((element) => element.getClientRects().length > 0);
}

/** Pixels of a card that have to be seen for its name to be. */
const NAME = 48;

/** Whether something's upper edge is on the screen, of which a phone's keyboard leaves a half. */
function isInSight(element: Element | undefined): boolean {
  const height = window.visualViewport?.height ?? innerHeight;
  return element === undefined || element.getBoundingClientRect().top + NAME <= height;
}

/** What is chosen of each filter. */
function choicesIn(boxes: readonly HTMLInputElement[]): Choices {
  const filters = [...new Set(boxes.map(({ name }) => name))];
  return Object.fromEntries(
    filters.map((filter) => [
      filter,
      boxes.filter(({ name, checked }) => checked && name === filter).map(({ value }) => value),
    ]),
  );
}

const chosenOf = (radios: readonly HTMLInputElement[]): string =>
  radios.find(({ checked }) => checked)?.value ?? '';

const labelsOf = (boxes: readonly HTMLInputElement[]): readonly string[] =>
  boxes
    .filter(({ checked }) => checked)
    .map((box) => box.parentElement?.querySelector('span')?.textContent ?? '');

type Order = (a: Card, b: Card) => number;

const byName: Order = (a, b) => number(a, 'name') - number(b, 'name');

const ORDERS: Readonly<Record<string, Order>> = {
  '': (a, b) => number(a, 'place') - number(b, 'place'),
  name: byName,
  days: (a, b) => number(b, 'days') - number(a, 'days') || byName(a, b),
  last: (a, b) => number(b, 'last') - number(a, 'last') || byName(a, b),
};

/** Cards in their groups, or in one list by name, days or last event; rows of the table in the same order. */
function arrange(cards: readonly Card[], sort: string, list: Element): void {
  for (const card of cards.toSorted(ORDERS[sort])) (sort === '' ? card.home : list).append(card.element);
  const rows = document.querySelector('.people-table tbody');
  const places = new Map(cards.toSorted(ORDERS[sort || 'name']).map((card, at) => [card.values.person, at]));
  rows?.append(
    ...[...rows.querySelectorAll('tr')].sort(
      (a, b) => (places.get(a.dataset.person) ?? 0) - (places.get(b.dataset.person) ?? 0),
    ),
  );
}

/** Groups with somebody left in them, and how many, unless everybody stands in one list. */
function showGroups(isOneList: boolean): void {
  for (const group of document.querySelectorAll<HTMLElement>('.people-group[data-group]')) {
    const left = group.querySelectorAll('.person-card:not([hidden])').length;
    group.hidden = isOneList || left === 0;
    const link = document.querySelector<HTMLElement>(`.people-groups a[href$="#${group.dataset.group}"]`);
    if (link?.parentElement) link.parentElement.hidden = group.hidden;
    for (const part of [group, link?.parentElement]) {
      const count = part?.querySelector('.group-count');
      if (count) count.textContent = String(left);
    }
  }
}

/** Those who are shown, in the list of names and in the table; letters that have somebody left. */
function showEntries(shown: ReadonlySet<string | undefined>): void {
  for (const entry of document.querySelectorAll<HTMLElement>('.alphabet li, .people-table tbody tr'))
    entry.hidden = !shown.has(entry.dataset.person);
  for (const letter of document.querySelectorAll<HTMLElement>('.alphabet section')) {
    letter.hidden = !letter.querySelector('li:not([hidden])');
    const id = letter.getAttribute('aria-labelledby') ?? '';
    const link = document.querySelector(`.jump a[href$="#${id}"]`)?.parentElement;
    if (link) link.hidden = letter.hidden;
  }
}

/** Beside each choice how many it would leave, and which filters are in use. */
function countChoices(
  form: HTMLFormElement,
  boxes: readonly HTMLInputElement[],
  countBy: (box: HTMLInputElement) => number,
): void {
  for (const box of boxes) {
    const count = box.parentElement?.querySelector('small');
    if (count) count.textContent = String(countBy(box));
  }
  for (const fieldset of form.querySelectorAll('fieldset[data-filter]'))
    fieldset.toggleAttribute('data-chosen', fieldset.querySelector('input:checked') !== null);
}

/** "12 of 44 people shown. Chosen: women." */
function wordsFor(
  { shown = '', chosen = '' }: DOMStringMap,
  labels: readonly string[],
  people: number,
  all: number,
): string {
  return `${shown} ${labels.length > 0 ? chosen : ''}`
    .replace('{shown}', String(people))
    .replace('{all}', String(all))
    .replace('{chosen}', () => labels.join(', '))
    .trim();
}

function number({ values }: Card, name: string): number {
  return values[name] === undefined || values[name] === '' ? -1 : Number(values[name]);
}

const form = document.querySelector<HTMLFormElement>('.people-filter');
if (form) start(form);
