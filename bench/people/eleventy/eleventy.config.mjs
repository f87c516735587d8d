/** Of the peer: two filters and a few lookups, as any Eleventy site has them. It stands with the templates in the room they are built in. */
const MONTHS = Object.fromEntries(
  ['en', 'be', 'ru'].map((lang) => {
    const day = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    const month = (at) =>
      day.formatToParts(new Date(Date.UTC(2024, at, 1))).find(({ type }) => type === 'month');
    return [lang, Array.from({ length: 12 }, (_, at) => month(at).value)];
  }),
);

/** What follows a year after its month. */
const YEAR = { en: '', be: ' года', ru: ' года' };

/** `2024-12-09`, `2024-12` or `2024`, in words. */
function date(written, lang) {
  const [year, month, day] = written.split('-');
  if (month === undefined) return year;
  const name = MONTHS[lang][month - 1];
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${year}${YEAR[lang]}`;
}

/** The first source of each publisher. */
function publishers(ids, sources) {
  const found = new Map();
  for (const id of ids) {
    const source = sources[id];
    if (!found.has(source.publisher)) found.set(source.publisher, source);
  }
  return [...found.values()];
}

export default function (eleventyConfig) {
  eleventyConfig.addFilter('date', date);
  eleventyConfig.addFilter('publishers', publishers);
  eleventyConfig.addFilter('rows', (ids, rows) => ids.map((id) => rows[id]));
  // What a macro wrote is a text of Nunjucks that is not escaped again.
  eleventyConfig.addFilter('text', String);
  eleventyConfig.addFilter('json', (value, spaces) => JSON.stringify(value, null, spaces));
}
