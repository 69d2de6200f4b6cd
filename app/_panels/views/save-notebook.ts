/** Hands the notebook to the analyst as a file. */
import { type Notebook, serializeNotebook } from '@/lib/view/notebook';
import { download, fileName } from '../download';

export const saveNotebook = (notebook: Notebook): void =>
  download(
    fileName(`${notebook.record} views and notes`, 'json'),
    serializeNotebook(notebook),
    'application/json;charset=utf-8',
  );
