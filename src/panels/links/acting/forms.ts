/* What opens in a list or above it. */
export { AddLink } from './add-link.tsx';
export { EditForms } from './edit-forms.tsx';
