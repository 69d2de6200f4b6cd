/** Who hosted, led, mediated or guaranteed, for whom, and where. */
import { cell, list, ready } from '../ready-question';

const deeds = {
  host: 'hosted by',
  lead: 'led by',
  mediator: 'mediated by',
  guarantor: 'guaranteed by',
};

export const whoLedOrHosted = ready({
  id: 'who-led-or-hosted',
  title: 'Who hosted, led, mediated or guaranteed, and for whom?',
  group: 'Roles',
  picks: {},
  cypher: /* cypher */ `
MATCH (a:Actor)-[at:ATTENDED]->(m:Meeting) WHERE at.role IN ['host', 'lead', 'mediator', 'guarantor']
WITH at, a, m ORDER BY m.id, at.onBehalfOf
RETURN at.role AS role, a.id AS actor, collect(DISTINCT at.onBehalfOf) AS onBehalfOf, collect(DISTINCT m.id) AS meetings
ORDER BY size(meetings) DESC, role, actor`,
  columns: {
    role: cell.text('Role'),
    actor: cell.entity('Actor'),
    onBehalfOf: cell.entities('Acting for'),
    meetings: cell.entities('In'),
  },
  sentence: (rows, { name }) => {
    const said = Object.entries(deeds).flatMap(([role, deed]) => {
      const actors = rows.filter((row) => row.role === role).map(({ actor }) => name(actor));
      return actors.length > 0 ? [`${deed} ${list(actors)}`] : [];
    });
    return said.length > 0
      ? `According to the record, meetings were ${said.join('; ')}.`
      : 'The record names nobody who hosted, led, mediated or guaranteed a meeting.';
  },
});
