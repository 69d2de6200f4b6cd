/**
 * Lays pictures out beside the page, so that a click is never kept waiting. One answer for each request, by its number;
 * of a large picture first its draft, and how far it is. What was laid out before is kept, so that an expansion lays out
 * what it adds. Finds the places of statements on a picture likewise.
 */
import type { Overview } from '@/lib/graph/build-network';
import { GrownPictures } from '@/lib/graph/grow-picture';
import { placeStatements } from '@/lib/graph/statements/place';
import type { LayoutAnswer, LayoutRequest } from './use-picture';
import type { PlacesAnswer, PlacesRequest } from './use-places';

const pictures = new GrownPictures();
let known: Overview | null = null;

addEventListener('message', ({ data }: MessageEvent<LayoutRequest | PlacesRequest>) => {
  if ('said' in data) {
    const places = placeStatements(data.said, data.record, data.picture);
    postMessage({ number: data.number, places } satisfies PlacesAnswer);
    return;
  }
  const { number, growth, size, reading } = data;
  known = data.overview ?? known;
  const answer = (picture: LayoutAnswer['picture'], done: number) =>
    postMessage({ number, picture, done } satisfies LayoutAnswer);
  const picture = pictures.of(known!, growth, size, reading, (done, draft) => {
    // The end is said with the finished picture.
    if (done < 1) answer(draft, done);
  });
  answer(picture, 1);
});
