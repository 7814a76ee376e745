/** Several of a list, each with a tick. */
export const CheckList = (props: {
  options: readonly { id: string; label: string }[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}) =>
  props.options.map(({ id, label }) => (
    <label
      key={id}
      className="flex min-h-[26px] cursor-pointer items-center gap-2 rounded-md px-1.5 hover:bg-hover"
    >
      <input
        type="checkbox"
        className="size-4 accent-(--brand)"
        checked={props.value.includes(id)}
        onChange={({ target }) =>
          props.onChange(target.checked ? [...props.value, id] : props.value.filter((one) => one !== id))
        }
      />
      <span className="min-w-0 truncate">{label}</span>
    </label>
  ));
