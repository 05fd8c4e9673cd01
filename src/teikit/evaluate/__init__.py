"""How well converting does on documents of which a person has written down what is true."""
