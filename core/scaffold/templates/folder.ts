import { pathFrom } from '../../policy/extends.ts';
import { folderOf, type PolicyInForce } from '../../policy/policies.ts';

/** The folder with the house's templates, as a path of the workspace; undefined where no policy names one. */
export function templatesFolder({ chain }: PolicyInForce): string | undefined {
  const policy = chain.findLast(({ data }) => data.templates !== undefined);
  return policy && pathFrom(folderOf(policy.file), policy.data.templates ?? '');
}
