import { NothingHere } from '../src/components/nothing-here.tsx';

export default function NotFound() {
  return <NothingHere />;
}
