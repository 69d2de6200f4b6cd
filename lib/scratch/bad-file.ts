/** What is said of a file that cannot be added: where, what was found there, what to do. */
import { ParleyError } from '@/lib/errors';

export class BadFile extends ParleyError {}

/** `at` is a place in the file ('line 7', 'row 7'); empty for the whole of it. */
export const badFile = (file: string, at: string, found: string, cure: string): BadFile =>
  new BadFile({ where: at ? `${file}, ${at}` : file, found, cure });
