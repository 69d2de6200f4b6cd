/** The same stories told with an invented negotiation: other sides, scripts and kinds of meeting. */
import { lakeAccord } from './stories/lake-accord-cast';
import { tellStories } from './stories/tell';

tellStories(lakeAccord);
