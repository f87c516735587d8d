/** The chart as its script makes it, on a page of invented rows. Where things are is given: a document has no layout. */
import { afterEach, expect, test, vi } from 'vitest';
import { all, classWith, one, openPage, runScript } from './page.ts';

const WORDS = {
  explore: 'Explore the chart',
  role: 'chart',
  hint: 'Use the arrow keys.',
  everyMark: 'Every mark',
  sources: 'Sources',
  touch: 'Tap the drawing.',
  moved: 'As of {date}.',
  same: 'The same.',
};

const link = (name: string) => `<a href="/people/${name}/">${name}</a>`;

/** Three rounds, told by two columns: marks of the first stand at 100, 200 and 300, of the second below them. */
const page = (name = 'Round') => `
<p><span class="fact" data-cells="rounds/r2" tabindex="0">30</span> and <span class="fact" data-cells="rounds/r1 rounds/r2">48</span></p>
<figure class="chart" data-chart="rounds">
  <div class="chart-toggles"><input type="radio" name="view" value="each" checked><input type="radio" name="view" value="cumulative"></div>
  <rd-chart data-words='${JSON.stringify(WORDS)}'>
    <div class="chart-views"><svg>
      ${[0, 1, 2].map((row) => `<g data-row="${row}" data-column="out" data-box="${(row + 1) * 100},100,${(row + 1) * 100 + 10},150">${row === 1 ? '<a href="/x/"><text>x</text></a>' : ''}</g>`).join('')}
      ${[0, 2].map((row) => `<rect data-row="${row}" data-column="in" data-box="${(row + 1) * 100},300,${(row + 1) * 100 + 10},400"></rect>`).join('')}
    </svg></div>
  </rd-chart>
  <details class="chart-table"><table>
    <thead><tr><th data-column="name">Name</th><th data-column="out" data-said>Out</th><th data-column="in" data-said>In</th><th data-column="sources">Sources</th></tr></thead>
    <tbody>
      <tr data-key="rounds/r1"><th>${link(`${name}-1`)}</th><td class="number" data-cells="rounds/r1" data-stop="first">18</td><td class="number" data-cells="repression/f1">11</td><td><span class="source-links">${link('paper')}</span></td></tr>
      <tr data-key="rounds/r2"><th>${name} 2</th><td class="number" data-cells="rounds/r2" data-stop="highest">30</td><td>not reported</td><td>None</td></tr>
      <tr data-key="rounds/r3"><th>${name} 3</th><td class="number" data-cells="rounds/r3">7</td><td class="number" data-cells="repression/f3" data-stop="">5</td><td><span data-column="out"><span class="source-links">${link('letter')}</span></span><span data-column="in"><span class="source-links">${link('count')}</span></span></td></tr>
    </tbody></table></details>
</figure><button>After</button>`;

function boxOf(element: Element): DOMRect {
  const [left = 0, top = 0, right = 0, bottom = 0] = (element.getAttribute('data-box') ?? '')
    .split(',')
    .map(Number);
  return { left, top, right, bottom, width: right - left, height: bottom - top } as DOMRect;
}

let scrolled: [what: string, how: unknown][] = [];

/** What a document without layout lacks: places and scrolling. */
function lay(): void {
  scrolled = [];
  Object.assign(classWith('getClientRects'), {
    getBoundingClientRect(this: Element) {
      return this.localName === 'rd-chart'
        ? { left: 0, top: 0, right: 400, bottom: 500, width: 400, height: 500 }
        : boxOf(this);
    },
    getClientRects: () => [{}],
    scrollIntoView(this: Element, how: unknown) {
      scrolled.push([this.className, how]);
    },
  });
}

async function open(hash = '', body = page()): Promise<void> {
  openPage(body, `https://site.example/charts/rounds/${hash}`);
  lay();
  await runScript(() => import('#browser/chart-element.ts'));
}
afterEach(() => vi.unstubAllGlobals());

/** A page whose drawing has these marks alone, of the rows and columns of its table: each `row column left,top,right,bottom`. */
const drawingOf = (...marks: readonly string[]) =>
  page().replace(
    /<svg>[\s\S]*<\/svg>/,
    `<svg>${marks
      .map((mark) => {
        const [row, column, box] = mark.split(' ');
        return `<rect data-row="${row}" ${column === '-' ? '' : `data-column="${column}"`} data-box="${box}"></rect>`;
      })
      .join('')}</svg>`,
  );

const chart = () => one('rd-chart');
const walker = () => one('.chart-walker');
const tip = () => one('.chart-tip');
const isShown = () => !tip().classList.contains('is-idle');
const live = () => one('.chart-live').textContent;
const rings = () => all('.chart-rings > .chart-ring').map(({ style }) => style.translate);

function press(key: string, on: Element = walker(), more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  on.dispatchEvent(event);
  return event;
}

function point(type: string, x: number, y: number, more: Record<string, unknown> = {}): void {
  const event = new window.MouseEvent(type, { bubbles: true, clientX: x, clientY: y });
  Object.assign(event, more);
  one('.chart-views').dispatchEvent(event);
}

/** Steps on, and says what was said each time. */
const said = (...keys: readonly string[]) => keys.map((key) => (press(key), live()));

test('The chart is one stop of the Tab key, with a name, a role and a hint; its links are none', async () => {
  await open();
  expect(walker().tabIndex).toBe(0);
  expect([walker().getAttribute('role'), walker().ariaLabel, walker().ariaRoleDescription]).toEqual([
    'application',
    'Explore the chart',
    'chart',
  ]);
  // Of several charts of a page each has a hint of its own.
  expect(walker().getAttribute('aria-describedby')).toBe('hint-rounds');
  expect(one('#hint-rounds').textContent).toBe('Use the arrow keys.');
  expect(one('svg a').getAttribute('tabindex')).toBe('-1');
  // Words that hold no link take the focus themselves, and are no stop of their own.
  expect(tip().getAttribute('tabindex')).toBe('-1');
  expect(isShown()).toBe(false);
});

test('Arrow keys lead through the stops of the story, then through every mark, each said with its number', async () => {
  await open();
  expect(said('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual([
    'Out, Round-1: 18, first',
    'Round 2: 30, highest',
    'In, Round 3: 5',
    'Every mark. Out, Round-1: 18',
  ]);
  expect(said('ArrowLeft', 'ArrowLeft')).toEqual(['In, Round 3: 5', 'Out, Round 2: 30, highest']);
});

test('Home leads to the first mark, End to the last; beyond the ends the walk stays', async () => {
  await open();
  expect(said('End', 'ArrowRight')).toEqual(['In, Round 3: 5', 'Round 3: 5']);
  expect(said('Home')).toEqual(['Out, Round-1: 18']);
  expect(said('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft').at(-1)).toBe('Round-1: 18, first');
});

test('Up and down lead to the nearest row of the next column', async () => {
  await open();
  said('Home');
  expect(said('ArrowDown')).toEqual(['In, Round-1: 11']);
  expect(said('ArrowDown')).toEqual(['In, Round-1: 11']);
  expect(said('ArrowUp')).toEqual(['Out, Round-1: 18']);
  said('ArrowRight');
  // Round 2 has no second mark: of those as near, the earlier.
  expect(said('ArrowDown')).toEqual(['In, Round-1: 11']);
});

test('Of two rows of the next column the nearer one is led to', async () => {
  await open();
  expect(said('Home', 'ArrowRight', 'ArrowRight', 'ArrowDown').at(-1)).toBe('In, Round 3: 5');
  expect(said('ArrowUp')).toEqual(['Out, Round 3: 7']);
});

test('Up and down begin the walk, and where there is one column lead on', async () => {
  await open();
  expect(said('ArrowDown')).toEqual(['Out, Round-1: 18, first']);
  await open('', drawingOf('0 out 100,100,110,150', '1 out 200,100,210,150'));
  expect(said('Home', 'ArrowDown')).toEqual(['Out, Round-1: 18', 'Round 2: 30']);
  expect(said('ArrowUp')).toEqual(['Round-1: 18']);
});

test('Arrow keys go on from the mark that was pointed at', async () => {
  await open();
  point('pointermove', 205, 90);
  expect(said('ArrowRight')).toEqual(['Out, Round 3: 7']);
  point('pointermove', 205, 90);
  expect(said('ArrowLeft')).toEqual(['Round-1: 18']);
});

test('A mark of the whole row is told by all that its chart says of it, without a heading', async () => {
  await open('', drawingOf('0 - 100,100,110,150', '1 out 200,100,210,150'));
  point('pointermove', 105, 120);
  expect(tip().textContent).toBe('Round-1: Out 18, In 11paper');
  expect(said('ArrowRight', 'ArrowLeft')).toEqual(['Out, Round 2: 30', 'Round-1: Out 18, In 11']);
});

test('Keys that mean something else are left alone, so are those with a modifier', async () => {
  await open();
  expect(press('a').defaultPrevented).toBe(false);
  expect(press('ArrowRight', walker(), { ctrlKey: true }).defaultPrevented).toBe(false);
  expect(press('ArrowRight', walker(), { altKey: true }).defaultPrevented).toBe(false);
  expect(press('ArrowRight', walker(), { metaKey: true }).defaultPrevented).toBe(false);
  expect(live()).toBe('');
  expect(press('ArrowRight').defaultPrevented).toBe(true);
  expect(press('ArrowRight', tip()).defaultPrevented).toBe(false);
});

test('A mark that is pointed at is ringed, and its words stand above it', async () => {
  await open();
  point('pointermove', 205, 90);
  expect(isShown()).toBe(true);
  expect(tip().textContent).toBe('Round 2, Out: 30');
  expect(tip().querySelector('strong')?.textContent).toBe('30');
  expect(rings()).toEqual(['197px 97px']);
  expect(one('.chart-ring').style.inlineSize).toBe('16px');
  expect(one('.chart-ring').style.blockSize).toBe('56px');
  // Without a size of its own: ten pixels above the mark, about its middle.
  expect(tip().style.translate).toBe('205px 90px');
});

test('What the keys lead to is brought into view, and so are the words of a pressed mark; a pointer moves nothing', async () => {
  await open();
  point('pointermove', 205, 90);
  expect(scrolled).toEqual([]);
  press('ArrowRight');
  expect(scrolled).toEqual([['chart-ring', { block: 'nearest' }]]);
  point('click', 105, 120);
  expect(scrolled.slice(1)).toEqual([['chart-tip', { block: 'nearest' }]]);
});

test('A ring leaves air around a mark, and is never so small that it is not seen', async () => {
  await open('', drawingOf('0 out 100,100,104,103', '1 out 200,100,260,150'));
  const size = () => [one('.chart-ring').style.inlineSize, one('.chart-ring').style.blockSize, ...rings()];
  point('pointermove', 102, 101);
  expect(size()).toEqual(['16px', '16px', '94px 93.5px']);
  point('pointermove', 230, 120);
  expect(size()).toEqual(['66px', '56px', '197px 97px']);
});

test('Words follow the pointer along a mark, and never beyond its ends', async () => {
  await open('', drawingOf('0 out 110,100,210,150', '1 out 310,100,410,150'));
  const at = (x: number) => (point('pointermove', x, 120), tip().style.translate);
  expect([at(120), at(180), at(90), at(220)]).toEqual([
    '120px 90px',
    '180px 90px',
    '110px 90px',
    '210px 90px',
  ]);
});

test('Marks that stand beside each other are told apart by how far across they are, whatever lies below them', async () => {
  await open();
  point('pointermove', 190, 350);
  expect(tip().textContent).toBe('Round 2, Out: 30');
  // As the first column stands they are told apart: here its rows lie one below the other, and those of the next do not.
  const below = ['0 out 100,100,300,110', '1 out 100,120,300,130', '2 out 100,140,300,150'];
  await open('', drawingOf(...below, '0 in 310,300,320,400', '2 in 330,300,340,400'));
  point('pointermove', 340, 104);
  expect(tip().textContent).toBe('Round-1, Out: 18paper');
  // Of a single mark nothing can be told: then whichever is nearest.
  await open(
    '',
    drawingOf(
      '0 out 100,100,110,150',
      '0 in 200,160,210,200',
      '1 in 300,160,310,200',
      '2 in 400,160,410,200',
    ),
  );
  point('pointermove', 170, 10);
  expect(tip().textContent).toBe('Round-1, Out: 18paper');
});

test('Of the drawings of each width and view the one that shows is read', async () => {
  await open(
    '',
    page().replace(
      '<svg>',
      '<svg class="away"><g data-row="2" data-column="out" data-box="200,100,210,150"></g></svg><svg>',
    ),
  );
  one('.away').getClientRects = () => [] as unknown as DOMRectList;
  point('pointermove', 205, 90);
  expect(tip().textContent).toBe('Round 2, Out: 30');
});

test('Words stay within the drawing, and go under a mark that has no room above it', async () => {
  await open();
  const size = (width: number, height: number) =>
    Object.defineProperties(tip(), { offsetWidth: { value: width }, offsetHeight: { value: height } });
  size(300, 120);
  point('pointermove', 105, 120);
  expect(tip().style.translate).toBe('0px 160px');
  point('pointermove', 305, 120);
  expect(tip().style.translate).toBe('100px 160px');
});

test('Figures of the text that a mark is all of light up with it, and go out when it is left', async () => {
  await open();
  const lit = () => all('.fact').map(({ classList }) => classList.contains('is-lit'));
  point('pointermove', 205, 90);
  expect(lit()).toEqual([true, false]);
  point('pointerleave', 0, 0, { pointerType: 'touch' });
  expect(lit()).toEqual([true, false]);
  point('pointerleave', 0, 0, { pointerType: 'mouse' });
  expect(lit()).toEqual([false, false]);
  expect(isShown()).toBe(false);
  expect(rings()).toEqual([]);
});

test('A figure that is pointed at rings its marks', async () => {
  await open();
  one('.fact').dispatchEvent(new Event('pointerover', { bubbles: true }));
  expect(rings()).toEqual(['197px 97px']);
  all('.fact')[1]?.dispatchEvent(new Event('focusin', { bubbles: true }));
  expect(rings()).toHaveLength(2);
  all('.fact')[1]?.dispatchEvent(new Event('focusout', { bubbles: true }));
  expect(rings()).toEqual([]);
});

test('What a figure rings stays ringed while something is pressed', async () => {
  await open();
  one('.fact').dispatchEvent(new Event('pointerover', { bubbles: true }));
  one('.fact').dispatchEvent(new Event('pointerup', { bubbles: true }));
  expect(rings()).toHaveLength(1);
});

test('Pressed again a mark stays as it is, with the focus in its words', async () => {
  await open();
  point('click', 105, 120);
  const way = tip().querySelector('a');
  way?.focus();
  point('click', 105, 120);
  expect(tip().querySelector('a')).toBe(way);
  expect(document.activeElement).toBe(way);
});

test('A pressed mark stays, with the sources of its row and the way its name leads to', async () => {
  await open();
  point('click', 105, 120);
  expect(tip().getAttribute('role')).toBe('dialog');
  expect([...tip().querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
    'Round-1',
    'paper',
  ]);
  expect(tip().textContent).toBe('Round-1, Out: 18Round-1Sources: paper');
  expect(tip().ariaLabel).toBe('Round-1, Out: 18');
  // The pointer goes elsewhere: it stays. Pressed elsewhere it goes there.
  point('pointermove', 205, 90);
  point('pointerleave', 0, 0, { pointerType: 'mouse' });
  expect(tip().textContent).toContain('paper');
  point('click', 205, 120);
  expect(tip().textContent).toBe('Round 2, Out: 30');
  expect(tip().querySelector('a')).toBeNull();
});

test('Three publishers are named, more are counted; where there are none there is no line for them', async () => {
  const naming = (count: number) =>
    page().replace(
      link('paper'),
      Array.from({ length: count }, (_, at) => link(`paper-${at + 1}`)).join(', '),
    );
  await open('', naming(3));
  point('pointermove', 105, 120);
  expect(one('.chart-tip-sources').textContent).toBe('paper-1, paper-2, paper-3');
  await open('', naming(5));
  point('pointermove', 105, 120);
  expect(one('.chart-tip-sources').textContent).toBe('paper-1, paper-2, paper-3 +2');
  point('click', 105, 120);
  expect(one('.chart-tip-sources').textContent).toBe('Sources: paper-1, paper-2, paper-3, paper-4, paper-5');
  point('click', 205, 120);
  expect(tip().querySelector('.chart-tip-sources')).toBeNull();
  point('click', 205, 120, { pointerType: 'touch' });
  expect(tip().querySelector('.chart-tip-more')).toBeNull();
});

test('Words are told to nobody who moves by keys, until they hold something to press', async () => {
  await open();
  const isTold = () => tip().ariaHidden !== 'true';
  expect(isTold()).toBe(false);
  point('pointermove', 105, 120);
  expect(isTold()).toBe(false);
  point('click', 105, 120);
  expect(isTold()).toBe(true);
  point('click', 205, 120, { pointerType: 'touch' });
  expect(isTold()).toBe(true);
  press('Escape', document.body);
  expect([isTold(), tip().getAttribute('role') === 'dialog', tip().ariaLabel]).toEqual([false, false, null]);
});

test('Beside a tall mark words stand at the pointer; chosen by keys, over the middle of the mark', async () => {
  // The drawing is 500 high.
  await open('', drawingOf('0 out 100,100,140,225', '1 out 200,100,240,226', '2 out 300,5,340,200'));
  const at = (x: number, y: number) => (point('pointermove', x, y), tip().style.translate);
  expect(at(105, 150)).toBe('105px 90px');
  expect(at(205, 150)).toBe('205px 140px');
  expect(at(205, 8)).toBe('205px 18px');
  // Ten pixels are room enough for words without a height.
  expect(at(205, 10)).toBe('205px 0px');
  press('Home');
  expect(tip().style.translate).toBe('120px 90px');
  said('ArrowRight');
  expect(tip().style.translate).toBe('220px 90px');
});

test('A chart that is not at the corner of the window has its words and rings where its marks are', async () => {
  await open();
  chart().getBoundingClientRect = () =>
    ({ left: 50, top: 20, right: 450, bottom: 520, width: 400, height: 500 }) as DOMRect;
  point('pointermove', 205, 90);
  expect(tip().style.translate).toBe('155px 70px');
  expect(rings()).toEqual(['147px 77px']);
});

test('Of what is put around the drawing only what is said is heard', async () => {
  await open();
  // The document writes a role that was taken away as a word.
  const roleOf = (each: Element) => each.getAttribute('role')?.replace('null', '') ?? '';
  const added = [...chart().children].filter(({ className }) => className !== 'chart-views');
  expect(added.map((each) => [each.className, roleOf(each), each.ariaHidden === 'true'])).toEqual([
    ['chart-rings', '', true],
    ['chart-walker', 'application', false],
    ['chart-tip is-idle', '', true],
    ['chart-hint', '', false],
    ['chart-live', 'status', false],
  ]);
  point('pointermove', 205, 90);
  expect(rings()).toHaveLength(1);
  expect(one('.chart-tip-words').textContent).toBe('Round 2, Out: 30');
  point('click', 105, 120);
  expect(one('.chart-tip-way').textContent).toBe('Round-1');
});

test('Of a row whose columns have sources of their own a mark gives those of its column', async () => {
  await open();
  point('click', 305, 350);
  expect(tip().textContent).toBe('Round 3, In: 5Sources: count');
  point('click', 305, 120);
  expect(tip().textContent).toBe('Round 3, Out: 7Sources: letter');
});

const finger = (type: string, x: number, y: number) =>
  point(type, x, y, { pointerType: 'touch', pointerId: 7, isPrimary: true });

test('A finger that slides reads mark after mark, and the last one stays', async () => {
  await open();
  finger('pointerdown', 105, 120);
  finger('pointermove', 108, 120);
  expect(isShown()).toBe(false);
  finger('pointermove', 205, 120);
  expect(tip().textContent).toBe('Round 2, Out: 30');
  finger('pointermove', 305, 120);
  finger('pointerup', 305, 120);
  finger('pointerleave', 0, 0);
  expect(tip().textContent).toBe('Round 3, Out: 7letter');
  expect(one('.chart-tip-more').textContent).toBe('letter');
  point('pointermove', 105, 120);
  expect(tip().textContent).toContain('Round 3');
});

test('A mark that a finger taps stays, its sources behind a button that no mouse needs', async () => {
  await open();
  point('click', 105, 120, { pointerType: 'touch' });
  expect(one('.chart-tip-more').textContent).toBe('paper');
  expect(tip().getAttribute('role')).not.toBe('dialog');
  point('pointermove', 205, 120);
  expect(tip().textContent).toBe('Round-1, Out: 18paper');
  press('Escape');
  point('pointermove', 105, 120);
  expect(tip().querySelector('.chart-tip-more')).toBeNull();
  expect(tip().textContent).toBe('Round-1, Out: 18paper');
});

test('A touch that becomes a scroll leaves nothing, whether it had begun to slide or not', async () => {
  await open();
  finger('pointerdown', 105, 120);
  finger('pointercancel', 105, 120);
  expect(isShown()).toBe(false);
  finger('pointerdown', 105, 120);
  finger('pointermove', 205, 120);
  finger('pointercancel', 205, 120);
  expect(isShown()).toBe(false);
  // What was pressed before stays while the page is scrolled.
  point('click', 205, 120);
  finger('pointerdown', 105, 120);
  finger('pointercancel', 105, 120);
  expect(tip().textContent).toContain('Round 2');
});

test('Under a finger a link in the drawing is a mark like any other', async () => {
  await open();
  const event = new window.MouseEvent('click', {
    bubbles: true,
    cancelable: true,
    clientX: 205,
    clientY: 120,
  });
  one('svg text').dispatchEvent(Object.assign(event, { pointerType: 'touch' }));
  expect(event.defaultPrevented).toBe(true);
  expect(tip().textContent).toContain('Round 2');
});

test('In the line under a drawing the names of the sources open them', async () => {
  await open();
  tip().style.position = 'sticky';
  point('click', 105, 120);
  expect(tip().getAttribute('role')).not.toBe('dialog');
  expect(tip().querySelector('a')).toBeNull();
  expect(tip().style.translate).toBe('');
  one('.chart-tip-more').click();
  expect(tip().getAttribute('role')).toBe('dialog');
  expect([...tip().querySelectorAll('a')].map(({ textContent }) => textContent)).toEqual([
    'Round-1',
    'paper',
  ]);
  expect(tip().contains(document.activeElement)).toBe(true);
  press('Escape', document.activeElement as Element);
  expect(tip().querySelector('.chart-tip-more')?.textContent).toBe('paper');
  press('Escape');
  expect(tip().textContent).toBe('Tap the drawing.');
});

test('A mark is said by its chart’s sentence where there is one, after what it is in the story', async () => {
  const says = page()
    .replace(
      'data-cells="rounds/r1" data-stop',
      'data-says="18 were let out." data-cells="rounds/r1" data-stop',
    )
    .replace(
      'data-cells="rounds/r2" data-stop',
      'data-says="30 were let out." data-cells="rounds/r2" data-stop',
    );
  await open('', says);
  expect(said('ArrowRight', 'ArrowRight')).toEqual(['first: 18 were let out.', 'highest: 30 were let out.']);
  expect(tip().querySelector('.chart-tip-words')?.textContent).toBe('30 were let out.');
});

test('A link in the drawing is followed, not pinned', async () => {
  await open();
  one('svg text').dispatchEvent(
    new window.MouseEvent('click', { bubbles: true, clientX: 205, clientY: 120 }),
  );
  expect(isShown()).toBe(false);
});

test('Enter pins the mark and leads into its words; Escape leads back, then away', async () => {
  await open();
  press('Enter');
  expect(live()).toBe('Out, Round-1: 18, first');
  press('Enter');
  expect(document.activeElement?.textContent).toBe('Round-1');
  press('Escape', document.activeElement as Element);
  expect(document.activeElement).toBe(walker());
  expect(tip().textContent).toBe('Round-1, Out: 18paper');
  expect(tip().getAttribute('role')).not.toBe('dialog');
  press('Escape');
  expect(isShown()).toBe(false);
  expect([live(), one('.chart-hint').textContent]).toEqual(['', 'Use the arrow keys.']);
  press(' ');
  expect(live()).toBe('Out, Round-1: 18, first');
});

test('Words go when something else is pressed, when the focus goes on, with Escape, and when the window changes', async () => {
  await open();
  const isLeft = (leave: () => void) => {
    point('pointermove', 205, 90);
    expect(isShown()).toBe(true);
    leave();
    return !isShown();
  };
  expect(isLeft(() => one('button').dispatchEvent(new Event('pointerup', { bubbles: true })))).toBe(true);
  expect(isLeft(() => tip().dispatchEvent(new Event('pointerup', { bubbles: true })))).toBe(false);
  expect(isLeft(() => press('Escape', document.body))).toBe(true);
  expect(isLeft(() => press('a', document.body))).toBe(false);
  // A telephone's window grows and shrinks with every scroll.
  expect(isLeft(() => window.dispatchEvent(new Event('resize')))).toBe(false);
  vi.stubGlobal('innerWidth', innerWidth - 1);
  expect(isLeft(() => window.dispatchEvent(new Event('resize')))).toBe(true);
  const out = (relatedTarget: Element) =>
    Object.assign(new Event('focusout', { bubbles: true }), { relatedTarget });
  expect(isLeft(() => walker().dispatchEvent(out(tip())))).toBe(false);
  expect(isLeft(() => walker().dispatchEvent(out(one('button'))))).toBe(true);
});

test('The view that is chosen stands in the address; the first needs no word', async () => {
  await open('#as-of=2024-12-09');
  const [first, second] = all('input') as [HTMLInputElement, HTMLInputElement];
  const choose = (input: HTMLInputElement) => input.dispatchEvent(new Event('change', { bubbles: true }));
  choose(second);
  expect(location.hash).toBe('#as-of=2024-12-09&rounds=cumulative');
  choose(first);
  expect(location.hash).toBe('#as-of=2024-12-09');
});

test('The view that the address names is shown, when the page opens and when the reader goes back', async () => {
  await open('#rounds=cumulative');
  const [first, second] = all('input') as [HTMLInputElement, HTMLInputElement];
  expect(second.checked).toBe(true);
  history.replaceState(null, '', '#sources');
  window.dispatchEvent(new Event('popstate'));
  expect(second.checked).toBe(true);
  history.replaceState(null, '', location.pathname);
  window.dispatchEvent(new Event('popstate'));
  expect(first.checked).toBe(true);
  history.replaceState(null, '', '#rounds=cumulative');
  window.dispatchEvent(new Event('popstate'));
  expect(second.checked).toBe(true);
});

test('Where the address names no view, the one that the browser has kept stays', async () => {
  const kept = page().replace(' checked>', '>').replace('value="cumulative"', 'value="cumulative" checked');
  await open('', kept);
  expect((all('input') as HTMLInputElement[]).map(({ checked }) => checked)).toEqual([false, true]);
});

test('Nothing is shown of a drawing without its table', async () => {
  await open('', page().replace(/<details[\s\S]*<\/details>/, ''));
  point('pointermove', 205, 90);
  expect(isShown()).toBe(false);
  expect(chart().querySelector('.chart-walker')).not.toBeNull();
});
