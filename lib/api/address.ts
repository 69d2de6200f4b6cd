/** An operation with its parameters written as an address. */
import type { Operation } from './operation';

/** '/api/entity/rustem-umerov', '/api/entities?type=Person'. */
export function addressOf(
  { path, example }: Pick<Operation, 'path' | 'example'>,
  parameters: Readonly<Record<string, string>> = example,
): string {
  const query: string[] = [];
  let address = path;
  for (const [name, value] of Object.entries(parameters)) {
    const written = encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
    if (address.includes(`{${name}}`)) address = address.replace(`{${name}}`, () => written);
    else query.push(`${name}=${written}`);
  }
  return query.length > 0 ? `${address}?${query.join('&')}` : address;
}
