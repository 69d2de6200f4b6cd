/** Reads files of the reader's own beside the page. One answer: the network, or what is wrong with the files. */
import { BadFile } from '@/lib/scratch/bad-file';
import { type ChosenFile, readFiles } from '@/lib/scratch/read-files';
import type { FileNetwork } from '@/lib/scratch/scratch';

export type ScratchAnswer = { network: FileNetwork } | { problem: string };

addEventListener('message', async ({ data }: MessageEvent<File[]>) => {
  const files = data.map((file): ChosenFile => ({ name: file.name, stream: () => file.stream() }));
  try {
    postMessage({ network: await readFiles(files) } satisfies ScratchAnswer);
  } catch (error) {
    const problem = error instanceof BadFile ? error.message : `The file could not be read: ${error}`;
    postMessage({ problem } satisfies ScratchAnswer);
  }
});
