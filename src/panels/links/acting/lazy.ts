import { lazyFrom } from '../../../ui/lazy-from.ts';

const forms = lazyFrom(() => import('./forms.ts'));
const tools = lazyFrom(() => import('./tools.ts'));

export const AddLink = forms('AddLink');
export const OpenTool = tools('OpenTool');
