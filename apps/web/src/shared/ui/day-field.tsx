import { TextField } from "./text-field.js";

interface DayFieldProps {
  label: string;
  /** Between which days it must be, in words; said as a problem when the chosen day is outside. */
  limits?: string;
  /** Days as YYYY-MM-DD; an empty `day` is none yet. */
  first: string;
  last: string;
  day: string;
  onDay: (day: string) => void;
}

/** One day, between two others. */
export function DayField({ label, limits, first, last, day, onDay }: DayFieldProps) {
  const fits = day === "" || (day >= first && day <= last);
  return (
    <TextField
      type="date"
      short
      label={label}
      help={fits ? limits : undefined}
      error={fits ? undefined : limits}
      min={first}
      max={last}
      value={day}
      onText={onDay}
    />
  );
}
