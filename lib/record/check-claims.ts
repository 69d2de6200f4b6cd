/**
 * A claim says what its predicate allows: the right kinds of subject and object, a value of its list, a date or an
 * amount where that is what is claimed, a stance only where a position is ascribed.
 */
import type { Kind } from '@/lib/domain/kinds';
import { type PredicateDefinition, predicateOf } from '@/lib/domain/predicates';
import { type Checking, checkReference, nounsOf } from './checking';
import { orList, shown } from './describe-issue';
import type { AssertionDraftOf, Item } from './draft';
import { hint } from './nearest';

type ClaimItem = Item<AssertionDraftOf<'Claim'>>;

export function checkClaims(checking: Checking): void {
  for (const item of checking.draft.assertions)
    if (item.value.type === 'Claim') checkClaim(checking, { ...item, value: item.value });
}

function checkClaim(checking: Checking, item: ClaimItem): void {
  const { findings } = checking;
  const { subject, predicate, object, polarity, about } = item.value;
  const rule = predicateOf(predicate);
  checkReference(checking, item, ['subject'], subject, rule.subject);
  if (rule.object) checkObject(checking, item, rule.object);
  else if (object)
    findings.add(
      item,
      ['object'],
      `${predicate} takes no object`,
      'Take the object out, or put its words into value',
    );
  if (object !== undefined && object === subject)
    findings.add(item, ['object'], `${subject} is both subject and object`, 'Name the other one');
  checkValue(checking, item, rule);
  if (rule.needsDate && !item.value.when)
    findings.add(
      item,
      ['when'],
      `${predicate} claims a date and gives none`,
      'Write when: 2025-12-20, as exact as the source',
    );
  if (rule.needsAmount && item.value.amount === undefined)
    findings.add(
      item,
      ['amount'],
      `${predicate} claims a number and gives none`,
      'Write amount: and its unit:',
    );
  if (item.value.unit && item.value.amount === undefined)
    findings.add(item, ['unit'], 'a unit without an amount', 'Write amount: as well, or take it out');
  if (rule.takesStance && about.length === 0)
    findings.add(
      item,
      ['about'],
      `${predicate} does not say on what`,
      'Write about: [{on: ISSUE, stance: 1, position: …}]',
    );
  if (!rule.takesStance && about.length)
    findings.add(
      item,
      ['about'],
      `${predicate} takes no about`,
      'Take it out, or use the predicate position',
    );
  if (predicate === 'met' && polarity === 'affirmed')
    findings.add(
      item,
      ['predicate'],
      'met is affirmed',
      'Write a meeting with its participations; met is for what is denied (polarity: negated)',
    );
}

function checkObject(checking: Checking, item: ClaimItem, kinds: readonly Kind[]): void {
  const { object, predicate } = item.value;
  if (object) checkReference(checking, item, ['object'], object, kinds);
  else
    checking.findings.add(
      item,
      ['object'],
      `${predicate} needs an object`,
      `Write object: the id of ${nounsOf(kinds)}`,
    );
}

function checkValue({ findings }: Checking, item: ClaimItem, rule: PredicateDefinition): void {
  const { predicate, value } = item.value;
  const path = ['value'];
  if (rule.value === 'none') {
    if (value !== undefined) findings.add(item, path, `${predicate} takes no value`, 'Take it out');
  } else if (rule.value === 'text') {
    if (value === undefined)
      findings.add(item, path, `${predicate} needs a value`, 'Write value: in a few words');
  } else if (rule.value !== 'optional') {
    if (value === undefined)
      findings.add(item, path, `${predicate} needs a value`, `Write value: ${orList(rule.value)}`);
    else if (!rule.value.includes(value))
      findings.add(
        item,
        path,
        `${shown(value)} is no ${predicate}`,
        `Write ${orList(rule.value)}${hint(value, rule.value)}`,
      );
  }
}
