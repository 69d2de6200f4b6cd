'use client';
/**
 * The picture where no WebGL is to be had: the SVG of the same picture, standing still, with a sentence that says why.
 * A click still selects; the keyboard is GraphCanvas.tsx's and works as ever.
 */
import { type MouseEvent, useMemo } from 'react';
import type { Network, Picture } from '@/lib/graph/picture';
import { pictureToSvg } from '@/lib/graph/svg';
import { darkTheme, lightTheme } from '@/lib/graph/theme';
import styles from './canvas.module.css';
import { hitGrid } from './hit-grid';
import { polyline } from './line-geometry';
import { words } from './words';

interface StillPictureProps {
  network: Network;
  picture: Picture;
  scheme: 'light' | 'dark';
  selected: readonly string[];
  onSelect(ids: string[], additive: boolean): void;
}

const REACH = { mark: 6, line: 12 };

export function StillPicture({ network, picture, scheme, selected, onSelect }: StillPictureProps) {
  const theme = scheme === 'dark' ? darkTheme : lightTheme;
  const ringed = selected.find((id) => picture.nodes[id]);
  const source = useMemo(() => {
    const svg = pictureToSvg(network, picture, theme, ringed === undefined ? {} : { selected: ringed });
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  }, [network, picture, theme, ringed]);
  const hits = useMemo(
    () =>
      hitGrid(
        network.nodes.flatMap(({ id }) => picture.nodes[id] ?? []),
        () =>
          network.edges.flatMap((edge) => {
            const from = picture.nodes[edge.source];
            const to = picture.nodes[edge.target];
            const bow = picture.edges[edge.id]?.bow ?? 0;
            return from && to ? [{ id: edge.id, points: polyline(from, to, bow) }] : [];
          }),
      ),
    [network, picture],
  );
  const select = ({ nativeEvent, shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    const hit = hits.at({ x: nativeEvent.offsetX, y: nativeEvent.offsetY }, 1, REACH);
    onSelect(hit ? [hit.id] : [], shiftKey || ctrlKey || metaKey);
  };
  return (
    <div className={styles.still} style={{ background: theme.surfaces.canvas, color: theme.surfaces.ink2 }}>
      <p className={styles.reason}>{words.noWebgl}</p>
      <button type="button" tabIndex={-1} className={styles.sheet} onClick={select}>
        <img
          src={source}
          width={picture.width}
          height={picture.height}
          alt={words.canvas}
          draggable={false}
        />
      </button>
    </div>
  );
}
