/**
 * The ids of what is rarely referred to: a record leaves them out and they are made from what the entry says. They are
 * readable and stay the same as long as the entry says the same.
 */
import { slug } from '@/lib/domain/slug';
import type { AssertionDraft, NameDraft } from './draft';

/** 'rustem-umerov~rustem-umjerow' */
export function defaultNameId({ of, value }: Pick<NameDraft, 'of' | 'value'>): string | null {
  return join([of, slug(value)], '~');
}

/**
 * 'steve-witkoff.u-s-special-envoy', 'steve-witkoff.at.us-russia.host.planned', 'plan-28.has-number.28-points',
 * 'putin.not.met.zelenskyy'. Null where the entry has nothing to make one from.
 */
export function defaultAssertionId(assertion: AssertionDraft): string | null {
  switch (assertion.type) {
    case 'Role':
      return join([assertion.person, slug(assertion.title)]);
    case 'Participation': {
      const { actor, meeting, role, presence } = assertion;
      return join([
        actor,
        'at',
        meeting,
        ...(role === 'participant' ? [] : [role]),
        ...(presence === 'reported' ? [] : [presence]),
      ]);
    }
    case 'Statement':
      return assertion.id;
    case 'Claim': {
      const { subject, predicate, polarity } = assertion;
      return join([subject, ...(polarity === 'negated' ? ['not'] : []), predicate, claimed(assertion)]);
    }
  }
}

/** What tells this claim from others of the same subject and predicate. */
function claimed(claim: Extract<AssertionDraft, { type: 'Claim' }>): string {
  if (claim.object) return claim.object;
  if (claim.about.length) return claim.about.map(({ on }) => on).join('.');
  if (claim.value) return slug(claim.value);
  if (claim.amount !== undefined) return slug(`${claim.amount} ${claim.unit ?? ''}`);
  return slug(claim.when ?? '');
}

const join = (parts: string[], separator = '.') => (parts.every(Boolean) ? parts.join(separator) : null);
