/** Whether this server runs, whatever became of its database: what restarts it need know no more. */
export function GET() {
  return Response.json({ live: true }, { headers: { 'cache-control': 'no-store' } });
}
