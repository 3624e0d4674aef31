-- What was chosen lately at the same step of other matters.
create index matter_step_by_choice on matter_step (from_leaf, at desc);
