package in.dakiya.chat;

/**
 * What is said to one person in WhatsApp. A message that Meta would refuse cannot be built: constructors cut texts to
 * Meta's limits ({@link TextLimit}) and throw {@link IllegalArgumentException} where the structure itself is wrong
 * (four buttons, eleven rows, a payload too long), because that is a defect of ours and not of the data.
 */
public sealed interface Message permits Text, Buttons, Choices, Document, LinkButton, FlowForm, FromTemplate {}
