"""Records from parsed JSON, quickly: what is plainly right is taken, the rest is left to pydantic.

- `reader`: activities from parsed objects, or nothing where the model itself has to judge;
- `functions`: the function that reads a class of records, written from its fields;
- `hints`: what the annotation of a field says about its values;
- `values`: what stands in fields, judged by the model's own types, once for what repeats and all at
  once for what does not;
- `names`: whether all the names of a JSON text were read;
- `wordings`: whether the wordings of many texts are such as the model keeps them;
- `references` and `gathering`: a register put together from activities that come some at a time.

Nothing here accepts more than the model, and nothing explains: whoever gets no record asks the model,
which either accepts or says what is wrong.
"""
