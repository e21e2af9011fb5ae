/** A partnership as a form: what it shows, and what a change of it does to the text. */
export { type FormEdit, formEdit } from './edit.ts';
export type {
  Form,
  FormChange,
  FormControl,
  FormField,
  FormFinding,
  FormOption,
  FormPart,
  FormPlace,
  FormSection,
  OnlyShown,
} from './form.ts';
export { formOf } from './form-of.ts';
