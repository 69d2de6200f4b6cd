/** What a caller asked for does not fit the API: a parameter that is missing, unknown or of the wrong form. */
import { ParleyError } from '@/lib/errors';

/** Answered with 400. */
export class WrongRequest extends ParleyError {}
