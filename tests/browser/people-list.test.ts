import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { all, one, openPage, runScript } from './page.ts';

interface Entry {
  readonly id: string;
  readonly group: string;
  readonly name: number;
  readonly days?: number;
  readonly last?: number;
  readonly gender: string;
}

const PEOPLE: readonly Entry[] = [
  { id: 'one', group: 'held', name: 2, days: 0, last: 20240101, gender: 'f' },
  { id: 'two', group: 'held', name: 3, days: 900, last: 20241201, gender: 'm' },
  { id: 'three', group: 'abroad', name: 1, last: 20240101, gender: 'm' },
  { id: 'four', group: 'abroad', name: 4, days: 900, gender: 'f' },
];
const GROUPS = ['held', 'abroad'] as const;

const card = ({ id, group, name, days, last, gender }: Entry) =>
  `<li class="person-card" data-person="${id}" data-name="${name}" data-days="${days ?? ''}" data-last="${last ?? ''}" data-gender="${gender}" data-status="${group}">${id}</li>`;

const box = (filter: string, value: string, label: string) =>
  `<label><input type="checkbox" name="${filter}" value="${value}"><span>${label}</span><small></small></label>`;

const PAGE = `
<form class="people-filter" hidden data-shown="{shown} of {all} shown." data-chosen="Chosen: {chosen}.">
  <details><summary>Filter</summary>
    <fieldset data-filter="status">${box('status', 'held', 'Held')}${box('status', 'abroad', 'Abroad')}</fieldset>
    <fieldset data-filter="gender">${box('gender', 'f', 'Women')}${box('gender', 'm', 'Men')}</fieldset>
    ${['', 'name', 'days', 'last'].map((order) => `<input type="radio" name="sort" value="${order}">`).join('')}
  </details>
  <input type="search" data-find><output></output><p data-nobody hidden>Nobody.</p><button type="button" hidden>Clear</button>
</form>
<div class="people-view"><input type="radio" name="as" value=""><input type="radio" name="as" value="table"></div>
<ul class="people-groups">${GROUPS.map((id) => `<li><a href="/people/#${id}">${id}</a><span class="group-count"></span></li>`).join('')}</ul>
${GROUPS.map(
  (id) =>
    `<section class="people-group" data-group="${id}"><span class="group-count"></span><ul>${PEOPLE.filter(
      ({ group }) => group === id,
    )
      .map(card)
      .join('')}</ul></section>`,
).join('')}
<section id="everyone" class="people-group" hidden><ul></ul></section>
<nav class="jump"><span><a href="/people/#letter-a">A</a></span><span><a href="/people/#letter-b">B</a></span></nav>
<div class="alphabet">
  <section aria-labelledby="letter-a"><ul><li data-person="one"></li><li data-person="three"></li></ul></section>
  <section aria-labelledby="letter-b"><ul><li data-person="two"></li><li data-person="four"></li></ul></section>
</div>
<table class="people-table"><tbody>${PEOPLE.map(({ id }) => `<tr data-person="${id}"></tr>`).join('')}</tbody></table>`;

async function open(query = ''): Promise<void> {
  openPage(PAGE, `https://site.example/people/${query}`);
  await runScript(() => import('#browser/people-list.ts'));
}

const input = (name: string, value: string) =>
  one(`input[name=${name}][value="${value}"]`) as HTMLInputElement;
const idsOf = (elements: readonly HTMLElement[]) =>
  elements.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset.person);
/** People shown, in the order of the page. */
const shown = () => idsOf(all('.person-card'));
const countAt = (name: string, value: string) =>
  input(name, value).parentElement?.querySelector('small')?.textContent;

function choose(name: string, value: string, checked = true): void {
  input(name, value).checked = checked;
  one('form').dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('The form shows itself, with everyone in their groups and nothing chosen.', async () => {
  await open();
  expect(one('form').hidden).toBe(false);
  expect(shown()).toEqual(['one', 'two', 'three', 'four']);
  expect(one('#everyone').hidden).toBe(true);
  expect(one('button').hidden).toBe(true);
  vi.advanceTimersByTime(149);
  expect(one('output').textContent).toBe('');
  vi.advanceTimersByTime(1);
  expect(one('output').textContent).toBe('4 of 4 shown.');
});

test('A choice hides everybody else: cards, groups, letters and rows, with their counts and links.', async () => {
  await open();
  choose('status', 'held');
  choose('gender', 'm');
  vi.advanceTimersByTime(150);
  expect(shown()).toEqual(['two']);
  expect(all('.people-group[data-group]').map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(all('.people-groups li').map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(all('.group-count').map(({ textContent }) => textContent)).toEqual(['1', '0', '1', '0']);
  expect(idsOf(all('.alphabet li'))).toEqual(['two']);
  expect(all('.alphabet section').map(({ hidden }) => hidden)).toEqual([true, false]);
  expect(all('.jump span').map(({ hidden }) => hidden)).toEqual([true, false]);
  expect(idsOf(all('.people-table tr'))).toEqual(['two']);
  expect(one('output').textContent).toBe('1 of 4 shown. Chosen: Held, Men.');
  expect(one('button').hidden).toBe(false);
  expect(all('fieldset').map((each) => each.hasAttribute('data-chosen'))).toEqual([true, true]);
});

test('Each option says how many it would show, whatever is chosen beside it in its own filter.', async () => {
  await open();
  expect([countAt('status', 'held'), countAt('gender', 'f')]).toEqual(['2', '2']);
  choose('status', 'held');
  expect([
    countAt('status', 'held'),
    countAt('status', 'abroad'),
    countAt('gender', 'f'),
    countAt('gender', 'm'),
  ]).toEqual(['2', '2', '1', '1']);
  choose('gender', 'f');
  expect([countAt('status', 'held'), countAt('status', 'abroad')]).toEqual(['1', '1']);
});

test('Orders put everyone in one list and one table: by name, by days, by the last event, unknown ones last.', async () => {
  await open();
  const rows = () => all('.people-table tr').map(({ dataset }) => dataset.person);
  choose('sort', 'name');
  expect(shown()).toEqual(['three', 'one', 'two', 'four']);
  expect(rows()).toEqual(['three', 'one', 'two', 'four']);
  expect(one('#everyone').hidden).toBe(false);
  expect(all('.people-group[data-group]').every(({ hidden }) => hidden)).toBe(true);
  choose('sort', 'days');
  expect(shown()).toEqual(['two', 'four', 'one', 'three']);
  choose('sort', 'last');
  expect(shown()).toEqual(['two', 'three', 'one', 'four']);
  expect(rows()).toEqual(['two', 'three', 'one', 'four']);
  choose('sort', '');
  expect(shown()).toEqual(['one', 'two', 'three', 'four']);
  expect(one('#everyone').hidden).toBe(true);
  expect(all('[data-group=held] .person-card')).toHaveLength(2);
  expect(rows()).toEqual(['three', 'one', 'two', 'four']);
});

test('Those held as long, or last heard of on the same day, stand by their names; what is not known counts for less than nothing.', async () => {
  await open();
  for (const [id, name] of [
    ['two', '4'],
    ['four', '3'],
  ] as const)
    one(`.person-card[data-person=${id}]`).dataset.name = name;
  delete one('.person-card[data-person=three]').dataset.days;
  choose('sort', 'days');
  expect(shown()).toEqual(['four', 'two', 'one', 'three']);
});

test('A word of the page is put into the sentence as it stands, whatever it holds.', async () => {
  await open();
  const label = input('status', 'held').parentElement?.querySelector('span') as HTMLElement;
  label.textContent = "$& and {all} $'";
  choose('status', 'held');
  vi.advanceTimersByTime(150);
  expect(one('output').textContent).toBe("2 of 4 shown. Chosen: $& and {all} $'.");
});

test.each(['pageshow', 'popstate'])('At %s the choices of the address are made again.', async (name) => {
  await open('?gender=f');
  for (const box of all('input[type=checkbox]') as HTMLInputElement[]) box.checked = true;
  history.replaceState(null, '', '?gender=m&sort=name');
  window.dispatchEvent(new Event(name));
  expect(shown()).toEqual(['three', 'two']);
  expect(input('gender', 'f').checked).toBe(false);
});

test('A filter is marked as long as something of it is chosen.', async () => {
  await open();
  const marked = () => all('fieldset').map((each) => each.hasAttribute('data-chosen'));
  choose('gender', 'f');
  expect(marked()).toEqual([false, true]);
  choose('gender', 'f', false);
  expect(marked()).toEqual([false, false]);
});

test('Choices stand in the address, with whatever else it holds, and are made again from there.', async () => {
  await open('?utm=1#letter-a');
  choose('status', 'held');
  choose('status', 'abroad');
  choose('sort', 'days');
  expect(location.search).toBe('?utm=1&status=held&status=abroad&sort=days');
  expect(location.hash).toBe('#letter-a');
  await open('?gender=f&gender=x&sort=name&as=table');
  expect(shown()).toEqual(['one', 'four']);
  expect(input('as', 'table').checked).toBe(true);
  expect(input('sort', 'name').checked).toBe(true);
  await open('?sort=nonsense');
  expect(input('sort', '').checked).toBe(true);
  expect(input('as', '').checked).toBe(true);
});

test('The view is kept in the address too.', async () => {
  await open();
  input('as', 'table').checked = true;
  input('as', 'table').dispatchEvent(new Event('change'));
  expect(location.search).toBe('?as=table');
});

test('What is chosen is taken back with one button, which leaves the focus in the form.', async () => {
  await open('?gender=f&sort=name');
  one('button').click();
  expect(shown()).toEqual(['three', 'one', 'two', 'four']);
  expect(all('input:checked').map((each) => (each as HTMLInputElement).name)).toEqual(['sort', 'as']);
  expect(location.search).toBe('?sort=name');
  expect(document.activeElement?.localName).toBe('summary');
  vi.advanceTimersByTime(150);
  expect(one('output').textContent).toBe('4 of 4 shown.');
});

test('The form is not sent, and a page without one is left alone.', async () => {
  await open();
  const event = new Event('submit', { cancelable: true });
  one('form').dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  openPage('<p>No form</p>');
  await runScript(() => import('#browser/people-list.ts'));
  expect(document.body.innerHTML).toBe('<p>No form</p>');
});

test('Where nobody is called so, that is said kindly, and goes with what was typed', async () => {
  await open();
  const field = one('[data-find]') as HTMLInputElement;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return one('[data-nobody]').hidden;
  };
  expect([type('one'), type('Sparrow'), type('')]).toEqual([true, false, true]);
  type('one');
  expect(shown()).toEqual(['one']);
  expect(one('button').hidden).toBe(false);
  one('button').click();
  expect([field.value, shown().length, one('button').hidden]).toEqual(['', 4, true]);
});

test('Where the first who is found is below the screen, what is typed leads there; where not, nothing moves.', async () => {
  await open();
  const field = one('[data-find]') as HTMLInputElement;
  const scrolled = vi.fn();
  one('form').scrollIntoView = scrolled;
  const type = (text: string, top: number) => {
    for (const card of all('.person-card')) {
      card.getClientRects = () => [{}] as unknown as DOMRectList;
      card.getBoundingClientRect = () => ({ top }) as DOMRect;
    }
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  type('one', 0);
  expect(scrolled).not.toHaveBeenCalled();
  type('one', 100_000);
  expect(scrolled).toHaveBeenCalledExactlyOnceWith({ block: 'start' });
  // A name of which 48 pixels show is in sight, in what a phone’s keyboard leaves of the window.
  vi.stubGlobal('innerHeight', 600);
  type('one', 552);
  expect(scrolled).toHaveBeenCalledOnce();
  Object.assign(window, { visualViewport: { height: 300 } });
  type('one', 252);
  expect(scrolled).toHaveBeenCalledOnce();
  type('one', 253);
  expect(scrolled).toHaveBeenCalledTimes(2);
  scrolled.mockClear();
  // Whoever is found in another view than the one that shows does not count.
  type('two', 100_000);
  one('.person-card[data-person=two]').getClientRects = () => [] as unknown as DOMRectList;
  scrolled.mockClear();
  field.dispatchEvent(new Event('input'));
  expect(scrolled).not.toHaveBeenCalled();
  type('one', 100_000);
  scrolled.mockClear();
  // An emptied field is left where it is.
  type('', 100_000);
  expect(scrolled).not.toHaveBeenCalled();
});
