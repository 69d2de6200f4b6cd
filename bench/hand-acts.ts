/** What an analyst's hand does to the explorer, act by act, for hand.ts to measure; each leads back to where it began. */
import type { Page } from 'playwright-core';
import { pictureOn } from '@/__tests__/helpers/canvas';
import { explorerOn } from '@/__tests__/helpers/explorer';
import type { OverviewAnswer } from '@/lib/answer/answers';

export interface HandAct {
  name: string;
  prepare?(): Promise<unknown>;
  act(): Promise<unknown>;
  back?(): Promise<unknown>;
}

const tabs = ['Timeline', 'Matrix', 'Evidence', 'Table', 'Questions', 'Cypher'];

export async function actsOn(page: Page, answer: OverviewAnswer): Promise<HandAct[]> {
  const { canvas, filters, undo, redo, search } = explorerOn(page);
  const { network, picture, nodeAt, edgeAt } = await pictureOn(page, answer);
  const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  const graph = () => tab('Graph');
  const side = () => filters.getByRole('checkbox', { name: answer.card.sides[0]!.name, exact: true }).click();
  const layer = () => filters.getByRole('checkbox', { name: /^Issues/ }).click();
  const click = ({ x, y }: { x: number; y: number }) => page.mouse.click(x, y);
  const drawn = network.nodes.filter(({ id }) => picture.nodes[id]);
  const [node] = drawn.filter(({ mark }) => mark === 'person');
  const [edge] = network.edges.filter(({ kind }) => kind === 'attended');
  const onNode = () => click(nodeAt(node!.id));
  const clear = async () => {
    await canvas.focus();
    await page.keyboard.press('Escape');
  };
  const group = page.getByRole('menuitem', { name: /\b0 of [1-9]/ }).first();
  const menu = async () => {
    await canvas.focus();
    await page.keyboard.press('Enter');
    await group.waitFor();
  };
  const toCursor = async () => {
    await onNode();
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
  };
  return [
    {
      name: 'hover over thirty marks',
      async act() {
        for (const { id } of drawn.slice(0, 30)) {
          const { x, y } = nodeAt(id);
          await page.mouse.move(x, y);
          await page.waitForTimeout(50);
        }
      },
    },
    { name: 'click on a node', act: onNode, back: clear },
    { name: 'click on an edge', act: () => click(edgeAt(edge!.id)), back: clear },
    { name: 'clear the selection', prepare: onNode, act: clear },
    {
      name: 'open the menu of a node',
      prepare: toCursor,
      act: menu,
      back: () => page.keyboard.press('Escape'),
    },
    {
      name: 'expand',
      async prepare() {
        await toCursor();
        await menu();
      },
      act: () => group.click(),
      back: () => undo.click(),
    },
    { name: 'hide', prepare: toCursor, act: () => page.keyboard.press('Delete'), back: () => undo.click() },
    { name: 'switch a side off', act: side, back: side },
    { name: 'switch a layer on', act: layer, back: layer },
    { name: 'undo', prepare: side, act: () => undo.click() },
    { name: 'redo', act: () => redo.click(), back: () => undo.click() },
    {
      name: 'type into the search',
      act: () => search.pressSequentially('umerov', { delay: 120 }),
      back: () => search.fill(''),
    },
    ...tabs.map((name) => ({ name: `to the tab ${name}`, act: () => tab(name), back: graph })),
    { name: 'back to the picture', prepare: () => tab('Table'), act: graph },
    ...['Table', 'Matrix', 'Timeline'].map((name) => ({
      name: `switch a side off in the tab ${name}`,
      prepare: () => tab(name),
      act: side,
      async back() {
        await side();
        await graph();
      },
    })),
    {
      name: 'click on a row of the table',
      prepare: () => tab('Table'),
      act: () => page.getByRole('rowheader').getByRole('button').nth(9).click(),
      back: graph,
    },
    {
      name: 'click on a cell of the matrix',
      prepare: () => tab('Matrix'),
      act: () => page.getByRole('cell').getByRole('button').nth(9).click(),
      back: graph,
    },
    {
      name: 'the other colours',
      act: () => page.getByRole('button', { name: /^(Dark|Light) colours$/ }).click(),
    },
  ];
}
