/** The words of Russian, in one file a theme; `grammar` has what English leaves to `Intl`. */
import charts from './charts.json' with { type: 'json' };
import editions from './editions.json' with { type: 'json' };
import embed from './embed.json' with { type: 'json' };
import grammar from './grammar.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import readings from './readings.json' with { type: 'json' };
import site from './site.json' with { type: 'json' };

export default { ...grammar, ...site, ...charts, ...people, ...editions, ...embed, ...history, ...readings };
