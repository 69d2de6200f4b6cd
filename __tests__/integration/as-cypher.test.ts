/**
 * Click-work as Cypher: for views of every filter and layer, for expansions, things, edges and the other views, the text
 * that the explorer shows, run on the same database, gives the same ids as the canvas and the tables. On both records.
 */
import { join } from 'node:path';
import {
  disagreementsAsCypher,
  edgeAsCypher,
  expansionAsCypher,
  inTimeAsCypher,
  matrixAsCypher,
  pictureAsCypher,
  type Statement,
  saidAsCypher,
  thingAsCypher,
} from '@/lib/answer/as-cypher';
import { factsOutside, thingsInTime } from '@/lib/answer/chronicle';
import { buildMatrix } from '@/lib/answer/matrix';
import { buildNetwork } from '@/lib/graph/build-network';
import { neighboursOf } from '@/lib/graph/expansion';
import { oncePerSpeaker, statementsLeft } from '@/lib/graph/statements/rows';
import { askOf } from '@/lib/neo4j/ask';
import { loadRecord } from '@/lib/neo4j/load';
import { readRows } from '@/lib/neo4j/run';
import { allInTime } from '@/lib/questions/chronicle';
import { allDisagreements } from '@/lib/questions/disagreements';
import { entityById } from '@/lib/questions/entity';
import { allEntities, allRelations } from '@/lib/questions/overview';
import { allPositions } from '@/lib/questions/positions';
import { recordInfo } from '@/lib/questions/record-card';
import { allStatements } from '@/lib/questions/statements';
import { emptyView, layers, matrixForms, type View } from '@/lib/view/view';
import { withDatabase } from '../helpers/neo4j';
import { folderOf } from '../helpers/records';
import { root } from '../helpers/sources';

const address = withDatabase();
const ask = askOf({ address });

interface Thing {
  properties: { id: string };
}
interface Relation extends Thing {
  type: string;
}
type Row = Record<string, unknown>;
const run = ({ cypher, params }: Statement) => readRows<Row>(cypher, params, { address });
const idOf = (value: unknown) => (value as Thing).properties.id;
const distinct = (ids: readonly string[]) => [...new Set(ids)].sort();

/** Nodes and edges in the rows of a picture, as the canvas names them. */
function drawnIn(rows: Row[]) {
  const nodes: string[] = [];
  const edges: string[] = [];
  for (const row of rows) {
    const [from, relation, to] = Object.values(row) as [Thing, Relation | null, Thing | null];
    nodes.push(idOf(from), ...(to ? [idOf(to)] : []));
    if (relation && to) edges.push(`${relation.type}:${idOf(from)}:${idOf(to)}`);
  }
  return { nodes: distinct(nodes), edges: distinct(edges) };
}

describe.each([
  ['the Miami talks', join(root, 'seeds'), '2025-12-20'],
  ['the lake accord', folderOf('lake-accord'), '2019-04-09'],
])('%s', (_name, recordDir, day) => {
  async function record() {
    const [[card], entities, relations] = await Promise.all([
      ask(recordInfo, {}),
      ask(allEntities, {}),
      ask(allRelations, {}),
    ]);
    return { card: card!, entities, relations };
  }
  beforeAll(() => loadRecord({ recordDir, address }));

  test('every view of filters and layers', async () => {
    const { card, entities, relations } = await record();
    const chronicle = await ask(allInTime, {});
    const [side] = card.sides;
    const [person] = entities.filter(({ type }) => type === 'Person');
    const group = neighboursOf({ entities, relations }, person!.id).at(-1)!;
    const views: Partial<View>[] = [
      {},
      ...layers.map((layer) => ({ shown: [layer] })),
      { shown: layers },
      { sidesOff: [side!.id], hidden: [person!.id] },
      { statusesOff: ['planned', 'denied', 'disputed'], shown: ['series'] },
      {
        kindsOff: ['delegation'],
        rolesOff: ['lead'],
        certaintiesOff: ['inferred', 'claimed'],
        shown: layers,
      },
      { least: 2, shown: ['ties', 'issues'] },
      { from: day, to: day, shown: layers },
      { from: day, undated: false, shown: layers },
      { to: day, shown: ['issues', 'ties', 'events'] },
      { undated: false },
      { only: entities.slice(0, 12).map(({ id }) => id) },
      { focus: { id: person!.id, steps: 2 } },
      { expanded: [{ ...group, most: 3, after: 0 }] },
    ];
    for (const changes of views) {
      const view = { ...emptyView, ...changes };
      const { network } = buildNetwork(
        { sides: card.sides, entities, relations },
        view,
        factsOutside(chronicle, view),
      );
      const rows = await run(pictureAsCypher(view, network, card.timeZone));
      const drawn = drawnIn(rows);
      // Whoever is tied to nothing and is no person is not drawn, and stands in no row with a relation.
      expect({ changes, ...drawn }).toEqual({
        changes,
        nodes: distinct(network.nodes.map(({ id }) => id)),
        edges: distinct(network.edges.map(({ id }) => id)),
      });
    }
  });

  test('the layer of statements, whatever the filters leave of it', async () => {
    const { card, entities, relations } = await record();
    const [chronicle, rows] = await Promise.all([ask(allInTime, {}), ask(allStatements, {})]);
    const [side] = card.sides;
    const views: Partial<View>[] = [
      {},
      { sidesOff: [side!.id] },
      { certaintiesOff: ['claimed'] },
      { undated: false },
      { statusesOff: ['held'] },
    ];
    const counts = new Set<number>();
    for (const changes of views) {
      const view: View = { ...emptyView, shown: ['statements'], ...changes };
      const factsOff = factsOutside(chronicle, view);
      const { network } = buildNetwork({ sides: card.sides, entities, relations }, view, factsOff);
      const statusOf = (id: string) => entities.find((entity) => entity.id === id)?.status;
      const left = statementsLeft(oncePerSpeaker(rows), network, view, factsOff, statusOf);
      const told = await run(saidAsCypher(left));
      expect(distinct(told.map((row) => `${idOf(row.actor)} ${idOf(row.issue)} ${idOf(row.fact)}`))).toEqual(
        distinct(left.map(({ actor, issue, fact }) => `${actor} ${issue} ${fact}`)),
      );
      counts.add(left.length);
    }
    expect(counts.size).toBeGreaterThan(2);
  });

  test('every expansion of everybody, whole and cut', async () => {
    const { entities, relations } = await record();
    for (const { id } of entities.filter(({ type }) => type === 'Person' || type === 'Meeting').slice(0, 12))
      for (const group of neighboursOf({ entities, relations }, id))
        for (const most of [group.ids.length, 2])
          expect((await run(expansionAsCypher(group, most))).map(({ neighbour }) => idOf(neighbour))).toEqual(
            group.ids.slice(0, most),
          );
  });

  test('things and edges, as the reading pane asks for them', async () => {
    const { entities, relations } = await record();
    for (const { id } of entities.slice(0, 10)) {
      const [entity] = await ask(entityById, { id });
      const [what, facts] = thingAsCypher(id, entity!.factIds);
      expect((await run(what!)).map((row) => row.id)).toEqual([id]);
      expect((await run(facts!)).map((row) => row.id)).toEqual(entity!.factIds);
    }
    for (const { type, from, to } of relations.filter((_, at) => at % 12 === 0)) {
      const own = relations.filter((each) => each.type === type && each.from === from && each.to === to);
      const behind = distinct(own.flatMap(({ assertionIds }) => assertionIds));
      const [edge, facts] = edgeAsCypher(`${type}:${from}:${to}`, behind);
      expect(distinct((await run(edge!)).map((row) => row.id as string))).toEqual(
        distinct(own.map(({ id }) => id)),
      );
      expect(distinct((await run(facts!)).map((row) => row.id as string))).toEqual(behind);
    }
  });

  test('every cell of every matrix, everything in time, every disagreement', async () => {
    const { card, entities, relations } = await record();
    const positions = await ask(allPositions, {});
    for (const form of matrixForms) {
      const { cells } = buildMatrix(form, { card, entities, relations, positions });
      const rows = await run(matrixAsCypher(form, cells.values(), relations));
      const pairs = rows.map((row) =>
        form === 'issues' ? `${idOf(row.actor)} ${idOf(row.issue)}` : `${idOf(row.from)} ${idOf(row.to)}`,
      );
      const both = form === 'actors' ? pairs.map((pair) => pair.split(' ').reverse().join(' ')) : [];
      expect(distinct([...pairs, ...both])).toEqual(distinct([...cells.keys()]));
    }
    const things = thingsInTime(entities, await ask(allInTime, {}));
    expect((await run(inTimeAsCypher(things))).map((row) => idOf(row.thing)).sort()).toEqual(
      things.map(({ id }) => id).sort(),
    );
    const disagreements = await ask(allDisagreements, {});
    const told = await run(disagreementsAsCypher(disagreements));
    const members = disagreements.flatMap(({ id, positions: taken }) =>
      taken.flatMap(({ facts, names }) =>
        [...facts, ...names.map((name) => name.id)].map((each) => `${id} ${each}`),
      ),
    );
    expect(told.map((row) => `${idOf(row.disagreement)} ${idOf(row.member)}`).sort()).toEqual(members.sort());
  });
});
