/**
 * Every address that the app answers, read from the folders of app/, so that a route made tomorrow is tested the day it
 * is made.
 */
import { listFiles, readText } from './sources';

export interface Route {
  /** With every variable part filled in. */
  path: string;
  isPage: boolean;
  methods: string[];
}

/** `fill` gives a variable part its text: that of [id]. */
export function findRoutes(fill: string): Route[] {
  return listFiles('app')
    .flatMap((file) => /^app\/(?:(.+)\/)?(page|route)\.tsx?$/.exec(file) ?? [])
    .flatMap((_, index, found) => (index % 3 === 0 ? [found.slice(index, index + 3)] : []))
    .map(([file = '', folder = '', kind]) => ({
      path: `/${folder
        .split('/')
        .filter((part) => !/^\(.*\)$/.test(part))
        .join('/')
        .replace(/\[[^\]]+\]/g, fill)}`,
      isPage: kind === 'page',
      methods:
        kind === 'page'
          ? ['GET']
          : [
              ...readText(file).matchAll(
                /export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)\b/g,
              ),
            ].map(([, method = '']) => method),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
