/** The list of people: filters, counts, order, cards or table, the state in the address; and without scripts, everyone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { loadData } from '#data/edition.ts';
import { listedOf } from '#people/filters.ts';
import { groupsOf } from '#people/groups.ts';
import { alphabetOf } from '#people/names.ts';
import { lifelineOf, publishedPeople } from '#people/lifeline.ts';
import { useSite } from './site.ts';

const site = useSite();
const { latest } = await loadData('data');
const people = publishedPeople(latest);
const listed = people.map((person) => listedOf(latest, lifelineOf(latest, person)));
const ids = (found: readonly { life: { person: { person_id: string } } }[]) =>
  found.map(({ life }) => life.person.person_id);

/** Whom the page shows as cards, in its order. */
const cards = (page: Page) =>
  page.$$eval('.person-card', (all) =>
    (all as HTMLElement[]).filter((card) => card.checkVisibility()).map((card) => card.dataset.person),
  );
const rows = (page: Page) =>
  page.$$eval('.people-table tbody tr', (all) =>
    (all as HTMLElement[]).filter((row) => row.checkVisibility()).map((row) => row.dataset.person),
  );
const open = async (page: Page) => page.click('.people-filter summary');
const box = (filter: string, value: string) => `.people-filter input[name="${filter}"][value="${value}"]`;

test('filters show whom they name, count what is left, and stand in the address', async () => {
  await site.open('/people/', async (page) => {
    await open(page);
    await page.check(box('gender', 'f'));
    const women = listed.filter(({ facets }) => facets.gender === 'f');
    expect((await cards(page)).toSorted()).toEqual(ids(women).toSorted());
    const abroad = women.filter(({ facets }) => facets.status === 'abroad');
    const count = 'label:has([name="status"][value="abroad"]) small';
    expect(await page.textContent(count)).toBe(String(abroad.length));
    await page.check(box('status', 'abroad'));
    expect((await cards(page)).toSorted()).toEqual(ids(abroad).toSorted());
    await expect
      .poll(() => page.textContent('.people-filter output'))
      .toBe(
        `${abroad.length} of ${people.length} people shown. Chosen: Released and taken out of Belarus, women.`,
      );
    expect(new URL(page.url()).search).toBe('?status=abroad&gender=f');
    await page.click('.people-filter button');
    expect(await cards(page)).toHaveLength(people.length);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.isVisible('.people-filter button')).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  });
});

test('the list is sorted by name, by days held and by last event', async () => {
  const byName = alphabetOf(people, 'en').flatMap((letter) =>
    letter.people.map(({ person }) => person.person_id),
  );
  const by = (of: (each: (typeof listed)[number]) => number) =>
    ids(
      listed.toSorted(
        (a, b) =>
          of(b) - of(a) || byName.indexOf(a.life.person.person_id) - byName.indexOf(b.life.person.person_id),
      ),
    );
  const day = (text: string | null) =>
    text === null ? -1 : Number(`${text}-01-01`.slice(0, 10).replaceAll('-', ''));
  await site.open('/people/', async (page) => {
    await open(page);
    await page.check(box('sort', 'name'));
    expect(await cards(page)).toEqual(byName);
    await page.check(box('sort', 'days'));
    expect(await cards(page)).toEqual(by(({ days }) => days ?? -1));
    await page.check(box('sort', 'last'));
    expect(await cards(page)).toEqual(by(({ lastEvent }) => day(lastEvent)));
    expect(new URL(page.url()).search).toBe('?sort=last');
  });
});

test('an address holds the whole state, the table included', async () => {
  await site.open('/people/?as=table&sort=days&gender=m', async (page) => {
    const men = ids(listed.filter(({ facets }) => facets.gender === 'm'));
    expect(await cards(page)).toEqual([]);
    expect((await rows(page)).toSorted()).toEqual(men.toSorted());
    await page.check('#as-cards');
    expect((await cards(page)).toSorted()).toEqual(men.toSorted());
    expect(await rows(page)).toEqual([]);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('as'), searchParams.get('sort'), searchParams.get('gender')]).toEqual([
      null,
      'days',
      'm',
    ]);
  });
});

test('filters, order and view are worked by keyboard alone', async () => {
  await site.open('/people/', async (page) => {
    await page.focus('#as-cards');
    await page.keyboard.press('ArrowRight');
    expect(await rows(page)).toHaveLength(people.length);
    expect(new URL(page.url()).search).toBe('?as=table');
    await page.focus('.people-filter summary');
    await page.keyboard.press('Enter');
    await page.focus(box('gender', 'f'));
    await page.keyboard.press('Space');
    expect((await rows(page)).length).toBeLessThan(people.length);
  });
});

test('without scripts everyone is there, in groups with anchors, and as a table by choice', async () => {
  await site.open(
    '/people/',
    async (page) => {
      expect((await page.$$('.person-card:visible')).length).toBe(people.length);
      expect(await page.isVisible('.people-filter')).toBe(false);
      for (const { id } of groupsOf(latest)) expect(await page.isVisible(`h2#${id}`)).toBe(true);
      await page.check('#as-table');
      expect((await page.$$('.people-table tbody tr:visible')).length).toBe(people.length);
      expect((await page.$$('.person-card:visible')).length).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});

test('the table is sorted by what it prints first: the surname', async () => {
  await site.open('/people/?as=table', async (page) => {
    const names = await page.$$eval('.people-table tbody th', (all) =>
      all.map((cell) => cell.textContent.trim()),
    );
    expect(names.every((name) => name.includes(', ') || !name.includes(' '))).toBe(true);
    const { compare } = new Intl.Collator('en');
    expect(names).toEqual(names.toSorted(compare));
  });
});

test('after Back the boxes, the list and the address say the same', async () => {
  await site.open('/people/', async (page) => {
    await open(page);
    await page.check(box('gender', 'f'));
    const women = await cards(page);
    await page.locator('.person-card:visible a').first().click();
    await page.waitForURL(/\/people\/[\w-]+\/$/);
    await page.goBack();
    await expect.poll(() => page.isChecked(box('gender', 'f'))).toBe(true);
    expect(new URL(page.url()).search).toBe('?gender=f');
    await expect.poll(() => cards(page)).toEqual(women);
  });
});

test('a field on top finds by the beginnings of names in any script, and leaves no trace in the address', async () => {
  const person = people.find(({ name_ru }) => name_ru !== null);
  const surname = person?.name_ru?.split(' ').at(-1) ?? '';
  await site.open('/people/', async (page) => {
    await page.fill('.people-filter [data-find]', surname.slice(0, 5).toLowerCase());
    const found = await cards(page);
    expect(found).toContain(person?.person_id);
    expect(found.length).toBeLessThan(people.length);
    expect(page.url()).toBe(`${site.origin}/people/`);
    expect(await page.getAttribute('.people-filter [data-find]', 'name')).toBeNull();
    await page.click('.people-filter button');
    expect(await cards(page)).toHaveLength(people.length);
  });
});

test('on a phone whoever is found by what is typed comes into sight, and how many are', () =>
  site.open(
    '/people/',
    async (page) => {
      const bottomOf = (selector: string) =>
        page
          .locator(selector)
          .first()
          .evaluate((element) => element.getBoundingClientRect().top + 48);
      await page.locator('.people-filter [data-find]').pressSequentially('statk');
      await expect.poll(() => page.textContent('.people-filter output')).toMatch(/^\d+ of \d+/);
      const height = await page.evaluate(() => innerHeight);
      for (const selector of ['.people-filter output', '.people-group .person-card:not([hidden])'])
        expect(await bottomOf(selector), selector).toBeLessThanOrEqual(height);
      // The field is not lost above the edge.
      const field = await page
        .locator('.people-filter [data-find]')
        .evaluate((element) => element.getBoundingClientRect().top);
      expect(field).toBeGreaterThanOrEqual(0);
    },
    { viewport: { width: 360, height: 780 } },
  ));
