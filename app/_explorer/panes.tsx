/** The views behind the tabs but for the picture, each in a file of its own. */
'use client';
import dynamic from 'next/dynamic';
import { later } from './later';

export const TimelinePane = later(
  dynamic(() => import('@/app/_panels/TimelinePane').then((module) => module.TimelinePane)),
  () => import('@/app/_panels/TimelinePane').then((module) => module.TimelinePane),
);
export const MatrixPane = later(
  dynamic(() => import('@/app/_panels/MatrixPane').then((module) => module.MatrixPane)),
  () => import('@/app/_panels/MatrixPane').then((module) => module.MatrixPane),
);
export const EvidencePane = later(
  dynamic(() => import('@/app/_panels/EvidencePane').then((module) => module.EvidencePane)),
  () => import('@/app/_panels/EvidencePane').then((module) => module.EvidencePane),
);
export const TablePane = later(
  dynamic(() => import('@/app/_panels/TablePane').then((module) => module.TablePane)),
  () => import('@/app/_panels/TablePane').then((module) => module.TablePane),
);
export const QuestionsPane = later(
  dynamic(() => import('@/app/_panels/questions/QuestionsPane').then((module) => module.QuestionsPane)),
  () => import('@/app/_panels/questions/QuestionsPane').then((module) => module.QuestionsPane),
);
export const CypherPane = later(
  dynamic(() => import('@/app/_panels/cypher/CypherPane').then((module) => module.CypherPane)),
  () => import('@/app/_panels/cypher/CypherPane').then((module) => module.CypherPane),
);
