/**
 * Filters and sorts the list of people. The page holds everyone in groups and in a table; this hides what is
 * not asked for, puts cards in order, and keeps the choice in the address.
 */
import { countOf, isChosen, withChoices, type Choices } from './filtering.ts';
import { finderOf } from './people-find.ts';

const form = document.querySelector<HTMLFormElement>('.people-filter');
if (form) start(form);

interface Card {
  readonly element: HTMLElement;
  readonly home: Element;
  readonly values: DOMStringMap;
}

function start(form: HTMLFormElement): void {
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const orders = [...form.querySelectorAll<HTMLInputElement>('input[name=sort]')];
  const views = [...document.querySelectorAll<HTMLInputElement>('.people-view input')];
  const filters = [...new Set(boxes.map(({ name }) => name))];
  const cards = [...document.querySelectorAll<HTMLElement>('.people-group .person-card')].map((element) => ({
    element,
    home: element.parentElement as Element,
    values: element.dataset,
  }));
  const groups = [...document.querySelectorAll<HTMLElement>('.people-group[data-group]')];
  const all = document.querySelector<HTMLElement>('#everyone') as HTMLElement;
  const flat = all.querySelector('ul') as Element;
  const field = form.querySelector<HTMLInputElement>('[data-find]');
  const said = form.querySelector('output') as HTMLOutputElement;
  const clear = form.querySelector('button') as HTMLButtonElement;
  const entries = cards.map(({ values }) => values);
  const nobody = form.querySelector<HTMLElement>('[data-nobody]');
  const find = finderOf(cards.map(({ element }) => element));
  let saying = 0;

  const chosen = (): Choices =>
    Object.fromEntries(
      filters.map((filter) => [
        filter,
        boxes.filter(({ name, checked }) => checked && name === filter).map(({ value }) => value),
      ]),
    );
  const chosenOf = (radios: readonly HTMLInputElement[]) =>
    radios.find(({ checked }) => checked)?.value ?? '';
  const order = () => chosenOf(orders);

  function show(): void {
    const choices = chosen();
    const sort = order();
    const shown = new Set<string | undefined>();
    const found = find(field?.value ?? '');
    for (const { element, values } of cards) {
      element.hidden = !isChosen(values, choices) || !found.has(element);
      if (!element.hidden) shown.add(values.person);
    }
    arrange(sort);
    if (nobody) nobody.hidden = found.size > 0;
    for (const group of groups) {
      group.hidden = sort !== '' || !group.querySelector('.person-card:not([hidden])');
      const link = document.querySelector<HTMLElement>(`.people-groups a[href$="#${group.dataset.group}"]`);
      if (link?.parentElement) link.parentElement.hidden = group.hidden;
      const left = String(group.querySelectorAll('.person-card:not([hidden])').length);
      for (const count of [
        group.querySelector('.group-count'),
        link?.parentElement?.querySelector('.group-count'),
      ])
        if (count) count.textContent = left;
    }
    all.hidden = sort === '';
    for (const entry of document.querySelectorAll<HTMLElement>('.alphabet li, .people-table tbody tr'))
      entry.hidden = !shown.has(entry.dataset.person);
    for (const letter of document.querySelectorAll<HTMLElement>('.alphabet section')) {
      letter.hidden = !letter.querySelector('li:not([hidden])');
      const id = letter.getAttribute('aria-labelledby') ?? '';
      const link = document.querySelector(`.jump a[href$="#${id}"]`)?.parentElement;
      if (link) link.hidden = letter.hidden;
    }
    for (const box of boxes) {
      const count = box.parentElement?.querySelector('small');
      if (count) count.textContent = String(countOf(entries, choices, box.name, box.value));
    }
    for (const fieldset of form.querySelectorAll('fieldset[data-filter]')) {
      const any = fieldset.querySelector('input:checked') !== null;
      fieldset.toggleAttribute('data-chosen', any);
    }
    // Said once the choice has settled, lest every arrow key is told.
    clearTimeout(saying);
    const labels = boxes
      .filter(({ checked }) => checked)
      .map((box) => box.parentElement?.querySelector('span')?.textContent ?? '');
    const words = `${form.dataset.shown ?? ''} ${labels.length > 0 ? (form.dataset.chosen ?? '') : ''}`
      .replace('{shown}', String(shown.size))
      .replace('{all}', String(cards.length))
      .replace('{chosen}', () => labels.join(', '))
      .trim();
    clear.hidden = labels.length === 0 && !field?.value;
    saying = window.setTimeout(() => (said.textContent = words), 150);
  }

  /** Cards in their groups, or in one list by name, days or last event. */
  function arrange(sort: string): void {
    const by: Record<string, (a: Card, b: Card) => number> = {
      '': (a, b) => number(a, 'place') - number(b, 'place'),
      name: (a, b) => number(a, 'name') - number(b, 'name'),
      days: (a, b) => number(b, 'days') - number(a, 'days') || number(a, 'name') - number(b, 'name'),
      last: (a, b) => number(b, 'last') - number(a, 'last') || number(a, 'name') - number(b, 'name'),
    };
    for (const card of cards.toSorted(by[sort])) (sort === '' ? card.home : flat).append(card.element);
    const rows = document.querySelector('.people-table tbody');
    const places = new Map(cards.toSorted(by[sort || 'name']).map((card, at) => [card.values.person, at]));
    rows?.append(
      ...[...rows.querySelectorAll('tr')].sort(
        (a, b) => (places.get(a.dataset.person) ?? 0) - (places.get(b.dataset.person) ?? 0),
      ),
    );
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
    const choices = { ...chosen(), sort: one(order()), as: one(chosenOf(views)) };
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
  field?.addEventListener('input', show);
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
  for (const [place, { values }] of cards.entries()) values.place = String(place);
  form.hidden = false;
  read();
  show();
}

function number({ values }: Card, name: string): number {
  return values[name] === undefined || values[name] === '' ? -1 : Number(values[name]);
}
