/** The words of English, in one file a theme. */
import charts from './charts.json' with { type: 'json' };
import editions from './editions.json' with { type: 'json' };
import embed from './embed.json' with { type: 'json' };
import history from './history.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import readings from './readings.json' with { type: 'json' };
import site from './site.json' with { type: 'json' };

export default { ...site, ...charts, ...people, ...editions, ...embed, ...history, ...readings };
