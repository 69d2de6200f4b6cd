/** Stands where a pane would be that needs a database: its tab is not offered, so nobody sees it. */
export const CypherPane = () => null;
export const QuestionsPane = () => null;
