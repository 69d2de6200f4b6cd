/** The stories told with the Miami talks of December 2025, the record that Parley brings along. */
import { miami } from './stories/miami-cast';
import { tellStories } from './stories/tell';

tellStories(miami);
