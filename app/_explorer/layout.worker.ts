/** Lays pictures out beside the page, so that a click is never kept waiting. One answer for each request, by its number. */
import { growPicture } from '@/lib/graph/grow-picture';
import type { LayoutRequest } from './use-picture';

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { number, overview, growth, size, reading } = data;
  postMessage({ number, picture: growPicture(overview, growth, size, reading) });
});
