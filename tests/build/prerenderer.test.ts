import type { AstroPrerenderer, RouteData } from 'astro';
import { expect, test, vi } from 'vitest';
import { fileOf, writingTo } from '#build/prerenderer.ts';

const [page, endpoint] = (['page', 'endpoint'] as const).map((type) => ({ type }) as RouteData) as [
  RouteData,
  RouteData,
];

test.for([
  ['/', page, 'index.html'],
  ['/be/people/', page, 'be/people/index.html'],
  ['/embed/404.html', page, 'embed/404.html'],
  ['/people/person-17/data.json', endpoint, 'people/person-17/data.json'],
  ['/editions/2024-12-09/data/SHA256SUMS/', endpoint, 'editions/2024-12-09/data/SHA256SUMS'],
  ['/places/%D0%BA%20%D0%BA/', page, 'places/к к/index.html'],
] as const)('%s is the file of its address', ([path, route, file]) => {
  expect(fileOf(`https://example.org${path}`, route)).toBe(file);
});

test('What is drawn is handed over, and nothing of it is left to write.', async () => {
  const written: [string, string][] = [];
  const usual: AstroPrerenderer = {
    name: 'usual',
    getStaticPaths: () => Promise.resolve([]),
    render: () => Promise.resolve(new Response('<p>People</p>')),
  };
  const { render, teardown } = writingTo((file, content) => {
    written.push([file, Buffer.from(content as Uint8Array).toString()]);
  })(usual);
  const answer = (await render(new Request('https://example.org/people/'), { routeData: page })) as Response;
  expect(answer.body).toBeNull();
  await teardown?.();
  expect(written).toEqual([['people/index.html', '<p>People</p>']]);
});

test.for([
  ['Pictures', 'picture.png', endpoint, 4],
  ['Zips of pictures', 'kit.zip', endpoint, 4],
  ['Other files', 'data.json', endpoint, 1],
  ['Pages', '', page, 1],
] as const)('%s are drawn, so many at a time, and all of them before the end.', async (of) => {
  const [, file, route, atOnce] = of;
  let [now, most] = [0, 0];
  const written: string[] = [];
  const usual: AstroPrerenderer = {
    name: 'usual',
    getStaticPaths: () => Promise.resolve([]),
    render: async () => {
      most = Math.max(most, ++now);
      await new Promise((done) => setTimeout(done, 5));
      now -= 1;
      return new Response();
    },
  };
  const { render, teardown } = writingTo((file) => written.push(file))(usual);
  for (let at = 0; at < 10; at++)
    await render(new Request(`https://example.org/${at}/${file}`), { routeData: route });
  await teardown?.();
  expect(most).toBe(atOnce);
  expect(written).toHaveLength(10);
});

test('Everything else has its turn after some pages, and after a large one.', async () => {
  const turnsOf = async (sizes: readonly number[]): Promise<readonly number[]> => {
    const left = [...sizes];
    const usual: AstroPrerenderer = {
      name: 'usual',
      getStaticPaths: () => Promise.resolve([]),
      render: () => Promise.resolve(new Response(new Uint8Array(left.shift() ?? 0))),
    };
    const { render } = writingTo(() => undefined)(usual);
    const turns: number[] = [];
    for (const at of sizes.keys()) {
      let isTurned = false;
      setImmediate(() => (isTurned = true));
      await render(new Request(`https://example.org/${at}/`), { routeData: page });
      if (isTurned) turns.push(at);
      await new Promise((done) => setTimeout(done));
    }
    return turns;
  };
  expect(await turnsOf(Array<number>(101).fill(10))).toEqual([49, 99]);
  expect(await turnsOf([10, 4_000_001, 0, 2_000_000, 2_000_000, 1])).toEqual([1, 5]);
});

test('A file that cannot be drawn is named, ends the drawing, and its error the build.', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const asked: string[] = [];
  const usual: AstroPrerenderer = {
    name: 'usual',
    getStaticPaths: () => Promise.resolve([]),
    render: ({ url }) => {
      asked.push(url);
      return Promise.reject(new Error('No such place'));
    },
  };
  const { render, teardown } = writingTo(() => undefined)(usual);
  for (let at = 0; at < 10; at++) {
    await render(new Request(`https://example.org/${at}/`), { routeData: page });
    await new Promise((done) => setTimeout(done));
  }
  await expect(teardown?.()).rejects.toThrow('No such place');
  expect(said.mock.calls).toEqual([['Caught error rendering /0/']]);
  expect(asked).toHaveLength(1);
  said.mockRestore();
});

test('What belongs to one page is drawn one after the other.', async () => {
  const paths = [
    '/charts/rounds/kit.zip',
    '/people/one/',
    '/people/two/',
    '/be/people/one/',
    '/embed/people/one/',
    '/be/embed/people/one/',
    '/people/one/oembed.json',
    '/charts/rounds/',
  ];
  const usual: AstroPrerenderer = {
    name: 'usual',
    getStaticPaths: () => Promise.resolve(paths.map((pathname) => ({ pathname, route: page }))),
    render: () => Promise.resolve(new Response()),
  };
  const ordered = await writingTo(() => undefined)(usual).getStaticPaths();
  expect(ordered.map(({ pathname }) => pathname)).toEqual([
    '/charts/rounds/kit.zip',
    '/charts/rounds/',
    '/people/one/',
    '/embed/people/one/',
    '/people/one/oembed.json',
    '/people/two/',
    '/be/people/one/',
    '/be/embed/people/one/',
  ]);
});
