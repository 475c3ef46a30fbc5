-- Who was asked lately is looked for by person, whether or not it is over.
create index task_asked on callback.task (citizen) where citizen is not null;
