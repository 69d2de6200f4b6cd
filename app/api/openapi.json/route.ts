/** The API's own description (OpenAPI 3.1), the same for every record. */
import { openApiDocument } from '@/lib/api/openapi';

export function GET() {
  return Response.json(openApiDocument(), { headers: { 'cache-control': 'private, no-cache' } });
}
