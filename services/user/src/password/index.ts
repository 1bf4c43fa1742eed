export {
  judgePassword,
  type PasswordProposal,
  type PasswordRefusal,
  type PasswordVerdict,
  passwordLengths,
} from './judge-password';
export { createPasswordHasher, type HashCost, type PasswordHasher } from './password-hasher';
